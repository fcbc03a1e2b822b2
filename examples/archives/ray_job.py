"""Findings in Parquet files, by Ray Data: on this machine, or on the cluster that RAY_ADDRESS names.

python ray_job.py FOLDER FINDINGS_FOLDER
"""

import sys

import ray

from lint_news.batch import Checker


def main(folder: str, output: str) -> None:
    """Check all files of a folder; each worker reads the rules once."""
    documents = ray.data.read_parquet(folder).select_columns(["id", "text", "date", "page"])
    findings = documents.map_batches(Checker().table, batch_format="pyarrow", batch_size=1000)
    findings.write_parquet(output)


if __name__ == "__main__":
    main(*sys.argv[1:])

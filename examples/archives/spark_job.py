"""Findings in Parquet files, by PySpark: on this machine, or with `spark-submit --master …` on a cluster.

python spark_job.py FOLDER FINDINGS_FOLDER
"""

import sys

from pyspark.sql import SparkSession
from pyspark.sql.pandas.types import from_arrow_schema

from lint_news.batch import Checker, findings_schema


def main(folder: str, output: str) -> None:
    """Check all files of a folder; each Python worker reads the rules once."""
    spark = SparkSession.builder.appName("lint-news").getOrCreate()
    archive = spark.read.parquet(folder)
    documents = archive.select([name for name in ("id", "text", "date", "page") if name in archive.columns])
    findings = documents.mapInArrow(Checker().over, from_arrow_schema(findings_schema()))
    findings.write.parquet(output)
    spark.stop()


if __name__ == "__main__":
    main(*sys.argv[1:])

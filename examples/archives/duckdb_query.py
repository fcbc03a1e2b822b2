"""Findings in what a query of DuckDB selects, and a query over them.

python duckdb_query.py "ARCHIVE/*.parquet" FINDINGS.parquet
"""

import sys

import duckdb
import pyarrow as pa

from lint_news.batch import Checker, findings_schema


def main(files: str, output: str) -> None:
    """Check the documents batch by batch, as DuckDB reads them."""
    reading, writing = duckdb.connect(), duckdb.connect()
    columns = "select columns('^(id|text|date|page)$') from read_parquet($files)"  # those that the archive has
    documents = reading.execute(columns, {"files": files})
    batches = Checker().over(documents.to_arrow_reader(1000))
    findings = pa.RecordBatchReader.from_batches(findings_schema(), batches)
    writing.register("findings", findings)
    writing.execute("create table found as from findings")
    writing.execute("copy found to $output (format parquet)", {"output": output})
    print(writing.sql("select rule, count(*) as n from found where type = 'finding' group by rule order by n desc"))


if __name__ == "__main__":
    main(*sys.argv[1:])

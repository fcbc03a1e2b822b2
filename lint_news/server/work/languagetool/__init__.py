"""`/v2`: requests and answers in the shape of LanguageTool's HTTP interface, which many programs speak."""

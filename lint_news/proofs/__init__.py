"""Two proofs of a page compared (核红): are the ordered corrections made, and did anything else change?

`stream` is a proof as its printed characters, `alignment` pairs the characters of two, `differences` are what is left,
`slips` reads ordered corrections, `ordered` and `found` judge a proof by them or by the findings of both proofs.
"""

__all__ = ["alignment", "blocks", "differences", "found", "items", "ordered", "orders", "slips", "stream"]

"""The HTTP server. It reads requests and answers them; texts are read and checked in worker processes (`work`)."""

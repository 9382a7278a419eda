"""The records: the contract between newsclaims and its users. They hold data and no grammar."""

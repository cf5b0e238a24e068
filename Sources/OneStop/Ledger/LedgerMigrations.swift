package import Storage

/// Tables of the public log: leaves, the tree in tiles, keys, checkpoints. Append-only.
package enum LedgerMigrations {
    package static let all: [Migration] = [
        Migration(
            number: 800, name: "the public log",
            statements: [
                """
                CREATE TABLE ledger_leaves (
                    subject \(.text) NOT NULL,
                    number \(.integer) NOT NULL CHECK (number > 0),
                    entry \(.text) NOT NULL,
                    salt \(.blob),
                    position \(.integer) UNIQUE CHECK (position >= 0),
                    PRIMARY KEY (subject, number)
                ) \(.strict)
                """,
                "CREATE INDEX ledger_waiting ON ledger_leaves (subject, number) WHERE position IS NULL",
                """
                CREATE TABLE ledger_tiles (
                    level \(.integer) NOT NULL,
                    tile \(.integer) NOT NULL,
                    hashes \(.blob) NOT NULL,
                    PRIMARY KEY (level, tile)
                ) \(.strict)
                """,
                """
                CREATE TABLE ledger_state (
                    id \(.integer) PRIMARY KEY CHECK (id = 1),
                    size \(.integer) NOT NULL,
                    adopted \(.integer) NOT NULL CHECK (adopted IN (0, 1))
                ) \(.strict)
                """,
                "INSERT INTO ledger_state (id, size, adopted) VALUES (1, 0, 0)",
                """
                CREATE TABLE ledger_keys (
                    vkey \(.text) PRIMARY KEY,
                    since \(.integer) NOT NULL,
                    at \(.integer) NOT NULL
                ) \(.strict)
                """,
                """
                CREATE TABLE ledger_checkpoints (
                    size \(.integer) PRIMARY KEY,
                    note \(.text) NOT NULL,
                    at \(.integer) NOT NULL
                ) \(.strict)
                """,
            ]),
        Migration(
            number: 801, name: "witnesses of the public log",
            statements: [
                """
                CREATE TABLE ledger_witnesses (
                    vkey \(.text) PRIMARY KEY,
                    at \(.integer) NOT NULL
                ) \(.strict)
                """,
                """
                CREATE TABLE ledger_cosignatures (
                    size \(.integer) NOT NULL,
                    vkey \(.text) NOT NULL,
                    line \(.text) NOT NULL,
                    PRIMARY KEY (size, vkey)
                ) \(.strict)
                """,
                "CREATE INDEX ledger_cosignatures_witness ON ledger_cosignatures (vkey, size)",
            ]),
        Migration(
            number: 802, name: "time stamps over the public log",
            statements: [
                """
                CREATE TABLE ledger_stamps (
                    day \(.text) PRIMARY KEY,
                    note \(.text) NOT NULL,
                    query \(.blob) NOT NULL,
                    reply \(.blob) NOT NULL
                ) \(.strict)
                """
            ]),
    ]
}

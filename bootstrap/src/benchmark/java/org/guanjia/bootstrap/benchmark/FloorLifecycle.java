package org.guanjia.bootstrap.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.guanjia.domain.shared.VillageCode;

/**
 * The least that the same work takes: JDBC written by hand over four tables, 23 statements in eight transactions, no rules, no
 * approvals, no frozen contents, no double entry. The check for a policy is part of the triage.
 */
final class FloorLifecycle implements Lifecycle {

    private static final long PLENTY = 1_000_000_000_000L;
    private static final String PAYLOAD = "{\"actor\":\"clerk\",\"text\":\"" + "x".repeat(80) + "\"}";

    private static final String MOVE = "update floor_wish set version = ?, stage = ? where id = ? and version = ?";
    private static final String ADD_TO_JOURNAL = "insert into floor_journal values (?, ?, ?)";
    private static final String POSTING = "insert into floor_posting values (?, ?, 100)";
    private static final String MESSAGE = "insert into floor_outbox values (?, ?, '心愿办理进度')";
    private static final String COMMIT = """
            update floor_fund set available = available - 100, committed = committed + 100
            where village = ? and available >= 100""";
    private static final String PAY = """
            update floor_fund set committed = committed - 100, paid = paid + 100
            where village = ? and committed >= 100""";

    private final DataSource dataSource;

    FloorLifecycle(DataSource dataSource) throws SQLException {
        this.dataSource = dataSource;
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : """
                    create table floor_fund (village varchar(12) primary key, available bigint not null check (available >= 0),
                        committed bigint not null check (committed >= 0), paid bigint not null);
                    create table floor_wish (id bigint primary key, village varchar(12) not null, version bigint not null,
                        stage varchar(20) not null, request varchar(500) not null);
                    create table floor_journal (wish bigint, version bigint, payload varchar(500) not null,
                        primary key (wish, version));
                    create table floor_posting (wish bigint, version bigint, amount bigint not null,
                        primary key (wish, version));
                    create table floor_outbox (wish bigint, version bigint, message varchar(200) not null,
                        primary key (wish, version))""".split(";")) {
                statement.execute(sql);
            }
        }
    }

    @Override
    public void fund(VillageCode village) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            write(connection, "insert into floor_fund values (?, ?, 0, 0)", village.text(), PLENTY);
        }
    }

    @Override
    public void live(int number, VillageCode village) throws SQLException {
        act(connection -> {
            write(connection, "insert into floor_wish values (?, ?, 1, 'SUBMITTED', ?)", number, village.text(), PAYLOAD);
            write(connection, ADD_TO_JOURNAL, number, 1, PAYLOAD);
        });
        act(connection -> move(connection, number, 2, "ACKNOWLEDGED", MESSAGE));
        act(connection -> move(connection, number, 3, "TRIAGED"));
        act(connection -> move(connection, number, 4, "VERIFIED"));
        act(connection -> {
            move(connection, number, 5, "APPROVED", POSTING);
            write(connection, COMMIT, village.text());
        });
        act(connection -> move(connection, number, 6, "DELIVERING"));
        act(connection -> {
            move(connection, number, 7, "DELIVERED", POSTING, MESSAGE);
            write(connection, PAY, village.text());
        });
        act(connection -> move(connection, number, 8, "CLOSED", MESSAGE));
    }

    private static void move(Connection connection, long wish, long version, String stage, String... more)
            throws SQLException {
        write(connection, MOVE, version, stage, wish, version - 1);
        write(connection, ADD_TO_JOURNAL, wish, version, PAYLOAD);
        for (String sql : more) {
            write(connection, sql, wish, version);
        }
    }

    private interface Act {
        void on(Connection connection) throws SQLException;
    }

    private void act(Act act) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            act.on(connection);
            connection.commit();
            connection.setAutoCommit(true);
        }
    }

    private static void write(Connection connection, String sql, Object... values) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            if (statement.executeUpdate() != 1) {
                throw new IllegalStateException("Not written: " + sql);
            }
        }
    }

    @Override
    public void close() {}
}

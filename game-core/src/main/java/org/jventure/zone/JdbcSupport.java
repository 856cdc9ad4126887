package org.jventure.zone;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.jventure.kernel.CharacterId;
import org.jventure.kernel.ItemId;
import org.jventure.kernel.RoomId;
import org.jventure.world.Holder;

/** What the two stores of zones share: arrays, holders, and what counts as passing trouble. */
final class JdbcSupport {

    private JdbcSupport() {}

    /** Binds one column of all rows as an array, for {@code unnest}. */
    static <T> void bind(
            PreparedStatement statement, int index, String type, List<T> rows, Function<T, @Nullable Object> column)
            throws SQLException {
        var values = rows.stream().map(column).toArray();
        statement.setArray(index, statement.getConnection().createArrayOf(type, values));
    }

    /** A change, and the batch that makes it. */
    record Row<T>(Batch batch, T change) {}

    static <T> List<Row<T>> rows(List<Batch> batches, Function<Batch, List<T>> changes) {
        return batches.stream()
                .flatMap(batch -> changes.apply(batch).stream().map(change -> new Row<>(batch, change)))
                .toList();
    }

    @FunctionalInterface
    interface Binder {
        void bind(PreparedStatement statement) throws SQLException;
    }

    /** Runs the statement for all rows at once; it must touch exactly one row for each. */
    static void run(Connection connection, List<?> rows, String what, String sql, Binder binder) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (var statement = connection.prepareStatement(sql)) {
            binder.bind(statement);
            int touched = statement.executeUpdate();
            if (touched != rows.size()) {
                throw new StoreException(false, what + ": " + rows.size() + " expected, " + touched + " found");
            }
        }
    }

    static @Nullable Object room(Holder holder) {
        return holder instanceof Holder.InRoom(var room) ? room.value() : null;
    }

    static @Nullable Object character(Holder holder) {
        return holder instanceof Holder.HeldBy(var character) ? character.value() : null;
    }

    static @Nullable Object container(Holder holder) {
        return holder instanceof Holder.Inside(var container) ? container.value() : null;
    }

    static @Nullable Object escrow(Holder holder) {
        return holder instanceof Holder.InEscrow(var escrow) ? escrow.value() : null;
    }

    /** The holder in the columns room, character, container, of which exactly one is set: not one in escrow. */
    static Holder holder(ResultSet row) throws SQLException {
        var room = row.getString("room");
        if (room != null) {
            return new Holder.InRoom(new RoomId(room));
        }
        var character = row.getObject("character", UUID.class);
        return character != null
                ? new Holder.HeldBy(new CharacterId(character))
                : new Holder.Inside(new ItemId(row.getObject("container", UUID.class)));
    }

    /** Connections, deadlocks, restarts and full servers pass; everything else is a fault of the data. */
    static StoreException trouble(SQLException e) {
        var state = e.getSQLState();
        var passing = e instanceof SQLTransientException
                || state == null
                || state.startsWith("08")
                || state.startsWith("40")
                || state.startsWith("53")
                || state.startsWith("57")
                || state.startsWith("58")
                || state.equals("25006");
        var words = "SQL state " + state + ": " + e.getMessage();
        return "55P03".equals(state) ? StoreException.locked(words, e) : new StoreException(passing, words, e);
    }

    /** The same for what other libraries make of an {@link SQLException}; anything else stays what it is. */
    static RuntimeException trouble(RuntimeException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql) {
                return trouble(sql);
            }
        }
        return e;
    }

    static void rollBack(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException _) {
            // the connection is gone, and the transaction with it
        }
    }
}

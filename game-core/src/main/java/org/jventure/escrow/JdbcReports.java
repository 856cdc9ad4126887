package org.jventure.escrow;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jventure.kernel.CharacterId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reports in PostgreSQL: rows that are added, and marked once. */
public final class JdbcReports implements Reports {

    private static final String FILED = """
            select r.number, r.kind, c.name, r.room, r.words, r.done
              from report r join character c on c.id = r.author
             where %s
             order by r.number desc
             limit :most
            """;

    private final JdbcClient db;

    public JdbcReports(DataSource pool) {
        this.db = JdbcClient.create(pool);
    }

    @Override
    public boolean add(Report report) {
        return db.sql("""
                        insert into report (id, kind, author, room, words)
                        select :id, :kind, :author, :room, :words
                         where (select count(*) from report
                                 where author = :author and reported_at > now() - interval '1 day') < :most
                            on conflict (id) do nothing
                        """)
                        .param("id", report.id())
                        .param("kind", report.kind().name())
                        .param("author", report.author().value())
                        .param("room", report.room())
                        .param("words", report.words())
                        .param("most", MOST_A_DAY)
                        .update() == 1
                || db.sql("select count(*) from report where id = :id").param("id", report.id())
                        .query(Integer.class).single() == 1;
    }

    @Override
    public List<Filed> by(CharacterId author) {
        return db.sql(FILED.formatted("r.author = :author"))
                .param("author", author.value()).param("most", MOST_LISTED)
                .query(JdbcReports::filed).list();
    }

    @Override
    public List<Filed> open() {
        return db.sql(FILED.formatted("not r.done")).param("most", MOST_LISTED).query(JdbcReports::filed).list();
    }

    @Override
    public boolean done(long number) {
        return db.sql("update report set done = true where number = :number").param("number", number).update() == 1;
    }

    private static Filed filed(ResultSet row, int number) throws SQLException {
        return new Filed(
                row.getLong("number"), Kind.valueOf(row.getString("kind")), row.getString("name"), row.getString("room"),
                row.getString("words"), row.getBoolean("done"));
    }
}

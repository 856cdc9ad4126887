package org.jventure.admin.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.jventure.admin.startup.ClusterFile.Cluster;
import org.jventure.admin.startup.ClusterFile.Launch;
import org.jventure.admin.startup.ClusterFile.Node;

class ClusterReadyBlockTest {

    @Test
    void itTellsAllThatAnOperatorNeedsOfAllNodes() {
        var cluster = new Cluster(
                "jdbc:postgresql://127.0.0.1:5000/jventure", "jventure", "/srv/coast/postgres/password",
                new Launch(1, 2, 0, 0, "jventure"),
                List.of(new Node("node-2", 12, 5556, 8081, 9091, 5702), new Node("node-1", 11, 5555, 8080, 9090, 5701)));

        var text = ClusterReadyBlock.of(cluster, Path.of("/srv/coast"), null).text("http://localhost:8080/setup/x");

        assertThat(text).isEqualTo("""

                JVenture is ready (node-1, node-2).

                  Play      telnet localhost 5555 or 5556
                  Web       http://localhost:8080
                            (for players elsewhere set JVENTURE_WEB_PUBLIC_URL: links begin with it)
                  Web ports 8080, 8081; management 9090, 9091
                  Admin     nobody yet; the first opens this link, good once, until used:
                            http://localhost:8080/setup/x
                  Data      /srv/coast
                  Logs      /srv/coast/logs: node-1.log, node-2.log
                  Database  jdbc:postgresql://127.0.0.1:5000/jventure
                            PGPASSWORD=$(cat '/srv/coast/postgres/password') psql -h 127.0.0.1 -p 5000 -U jventure jventure
                  Stop one  kill 11 (node-1), 12 (node-2)
                  Start one ./run --data '/srv/coast' --node 2 (again), --node 3 (one more)

                Ctrl-C stops them all.
                """);
    }
}

package org.jventure.admin.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Values that would not do what somebody meant are refused before anything is installed, with words that help. */
class ChartRefusalsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            replicsa: 3                                                             | replicsa
            telnet: {service: {sourceRanges: []}}                                   | sourceRanges
            replicas: 0                                                             | replicas
            replicas: many                                                          | replicas
            cluster: {cp: 5}                                                        | cp
            database: {password: hunter2}                                           | password
            database: {url: 'jdbc:postgresql://db/coast?password=hunter2'}          | url
            database: {url: 'jdbc:postgresql://db/coast?ssl=true&User=ann'}         | url
            database: {url: 'jdbc:postgresql://ann:hunter2@db/coast'}               | url
            database: {url: 'jdbc:mysql://db/coast'}                                | url
            database: {existingSecret: ''}                                          | existingSecret
            settings: {spring.datasource.password: hunter2}                         | spring.datasource.password
            settings: {jventure: {zone: {grace: 3m}}}                               | settings
            extraEnv: [{name: SPRING_MAIL_PASSWORD, value: hunter2}]                | extraEnv
            extraEnv: [{value: nameless}]                                           | extraEnv
            commonLabels: {app.kubernetes.io/name: other}                           | app.kubernetes.io/name
            telnet: {service: {loadBalancerSourceRanges: [everybody]}}              | loadBalancerSourceRanges
            web: {publicUrl: 'https://coast.example/game'}                          | publicUrl
            web: {behindProxy: maybe}                                               | behindProxy
            networkPolicy: {webFrom: [{namespaces: all}]}                           | webFrom
            image: {digest: latest}                                                 | digest
            shutdown: {pauseSeconds: 0}                                             | pauseSeconds
            """)
    void whatIsMisspeltOrDangerousIsRefusedByItsName(String values, String named) {
        assertThatThrownBy(() -> Chart.renderedWith(values))
                .hasMessageContaining("don't meet the specifications of the schema")
                .hasMessageContaining(named);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            replicas: 4                                                | Take 3 or 5, or set cluster.cp to 0
            {replicas: 2, cluster: {cp: 3}}                            | Set replicas to 3, or cluster.cp to 0
            shutdown: {gracePeriodSeconds: 99}                         | Raise it to 100
            shutdown: {pauseSeconds: 40}                               | Raise it to 130
            ingress: {enabled: true}                                   | ingress.host is empty
            settings: {jventure.cluster.bind-address: 127.0.0.1}       | the chart itself sets jventure.cluster.bind-address
            settings: {server.port: 80}                                | the chart itself sets server.port
            extraEnv: [{name: JVENTURE_CLUSTER_CP, value: '0'}]        | the chart itself sets JVENTURE_CLUSTER_CP
            """)
    void whatDoesNotFitTogetherIsRefusedWithAdvice(String values, String advice) {
        assertThatThrownBy(() -> Chart.renderedWith(values)).hasMessageContaining(advice);
    }

    @Test
    void aRefusedSecretIsNotRepeated() {
        Stream.of(
                        "database: {password: hunter2}",
                        "extraEnv: [{name: SPRING_MAIL_PASSWORD, value: hunter2}]",
                        "settings: {spring.datasource.password: hunter2}")
                .forEach(values -> assertThatThrownBy(() -> Chart.renderedWith(values))
                        .satisfies(e -> assertThat(e.getMessage()).doesNotContain("hunter2")));
    }
}

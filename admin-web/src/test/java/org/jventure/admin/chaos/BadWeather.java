package org.jventure.admin.chaos;

import java.time.Duration;

/** The way to the database is bad for a while: slow, or such that packets and connections are lost. */
record BadWeather(String name, String story, TcpProxy.Weather weather) implements Fault {

    private static final Duration LASTS = Duration.ofSeconds(30);

    static BadWeather slow() {
        return new BadWeather("database-slow", "each piece on the way to the database and back takes 100 ms longer, for 30 s",
                new TcpProxy.Weather(Duration.ofMillis(100), 0, 0, false));
    }

    static BadWeather lossy() {
        return new BadWeather("database-lossy",
                "of 100 pieces on the way to the database one waits up to 2 s and one breaks its connection, for 30 s",
                new TcpProxy.Weather(Duration.ZERO, 10, 10, false));
    }

    @Override
    public void strike(Stage stage) throws Exception {
        stage.timeline().note("the way to the database gets bad");
        stage.database().weather(weather);
        try {
            stage.lasts(LASTS);
        } finally {
            stage.database().weather(TcpProxy.Weather.FAIR);
        }
        stage.timeline().note("the way to the database is good again");
    }
}

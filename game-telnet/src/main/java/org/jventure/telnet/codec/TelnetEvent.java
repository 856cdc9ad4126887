package org.jventure.telnet.codec;

import org.jspecify.annotations.Nullable;

/** What the bytes of a telnet connection say, in either direction and in order. */
public sealed interface TelnetEvent {

    /** Text, with no escapes left in it; where one chunk ends and the next begins means nothing. */
    record Data(byte[] bytes) implements TelnetEvent {}

    /** A command of two bytes, such as {@link Telnet#ARE_YOU_THERE}. */
    record Command(int code) implements TelnetEvent {}

    /** Half of an agreement about an option. */
    record Negotiate(Verb verb, int option) implements TelnetEvent {}

    /** A message of an option, complete and without its escapes. */
    record Subnegotiation(int option, byte[] payload) implements TelnetEvent {}

    /** The four verbs: WILL and WONT speak of the sender, DO and DONT of the other side. */
    enum Verb {
        WILL(251),
        WONT(252),
        DO(253),
        DONT(254);

        private final int code;

        Verb(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }

        public boolean isPositive() {
            return this == WILL || this == DO;
        }

        public boolean speaksOfSender() {
            return this == WILL || this == WONT;
        }

        static @Nullable Verb of(int code) {
            return switch (code) {
                case 251 -> WILL;
                case 252 -> WONT;
                case 253 -> DO;
                case 254 -> DONT;
                default -> null;
            };
        }
    }
}

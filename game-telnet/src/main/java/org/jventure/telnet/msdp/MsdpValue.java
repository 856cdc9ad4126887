package org.jventure.telnet.msdp;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a variable of MSDP holds. */
public sealed interface MsdpValue {

    /** Words or a number; the bytes that structure messages can't be sent and are left out. */
    record Text(String text) implements MsdpValue {}

    record Items(List<MsdpValue> items) implements MsdpValue {

        public Items {
            items = List.copyOf(items);
        }
    }

    /** In the order in which they were put in. */
    record Table(Map<String, MsdpValue> entries) implements MsdpValue {

        public Table {
            entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
        }
    }

    static MsdpValue of(String text) {
        return new Text(text);
    }

    static MsdpValue of(long number) {
        return new Text(Long.toString(number));
    }

    static MsdpValue of(List<String> items) {
        return new Items(items.stream().map(MsdpValue::of).toList());
    }
}

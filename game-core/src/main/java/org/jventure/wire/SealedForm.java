package org.jventure.wire;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One of several records: a number that stands for its name, then the record. */
final class SealedForm implements Form {

    private record Member(int number, RecordForm form) {}

    private final String name;
    private final Map<Class<?>, Member> byType = new HashMap<>();
    private final Map<Integer, RecordForm> byNumber = new HashMap<>();

    SealedForm(Class<?> type) {
        name = Forms.nestedName(type);
    }

    void add(Class<?> type, RecordForm form) {
        int number = number(type);
        if (byNumber.putIfAbsent(number, form) != null) {
            throw new IllegalArgumentException(
                    "Two records of " + name + " have the number of " + Forms.nestedName(type) + "; rename one of them");
        }
        byType.put(type, new Member(number, form));
    }

    /** The same in every process and version, for as long as nobody renames the record. */
    static int number(Class<?> type) {
        return Forms.nestedName(type).hashCode();
    }

    @Override
    public void write(ByteSink sink, @Nullable Object value) {
        var type = Objects.requireNonNull(value).getClass();
        var member = byType.get(type);
        if (member == null) {
            throw new IllegalArgumentException(type + " is not one of " + name);
        }
        sink.anInt(member.number());
        member.form().write(sink, value);
    }

    @Override
    public Object read(ByteSource source) {
        var form = byNumber.get(source.anInt());
        if (form == null) {
            throw new UnknownFormException();
        }
        return form.read(source);
    }
}

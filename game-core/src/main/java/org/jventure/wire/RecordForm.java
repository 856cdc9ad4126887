package org.jventure.wire;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A record: the length of its body, then its components in their order. */
final class RecordForm implements Form {

    private final String name;
    private final MethodHandle maker;
    private final MethodHandle[] accessors;
    private final String[] names;
    private Form[] forms = new Form[0];

    /** Its components' forms follow by {@link #complete}, for a record may hold its own kind. */
    RecordForm(Class<?> type) {
        name = Forms.nestedName(type);
        var components = type.getRecordComponents();
        names = Arrays.stream(components).map(RecordComponent::getName).toArray(String[]::new);
        accessors = Arrays.stream(components).map(RecordForm::accessor).toArray(MethodHandle[]::new);
        maker = maker(type, components);
    }

    void complete(List<Form> components) {
        forms = components.toArray(Form[]::new);
    }

    @Override
    public void write(ByteSink sink, @Nullable Object value) {
        sink.body(() -> {
            for (int i = 0; i < forms.length; i++) {
                writeComponent(sink, value, i);
            }
        });
    }

    private void writeComponent(ByteSink sink, @Nullable Object value, int i) {
        try {
            forms[i].write(sink, accessors[i].invokeExact(value));
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalArgumentException(name + "." + names[i] + " can't be written", e);
        }
    }

    @Override
    public Object read(ByteSource source) {
        return source.<Object>body(() -> {
            var values = new @Nullable Object[forms.length];
            for (int i = 0; i < forms.length; i++) {
                values[i] = source.isAtEnd() ? forms[i].absent() : forms[i].read(source);
            }
            return make(values);
        });
    }

    private Object make(@Nullable Object[] values) {
        try {
            return (Object) maker.invokeExact(values);
        } catch (Error e) {
            throw e;
        } catch (Throwable e) {
            throw new WireException("A message holds a " + name + " that can't be: " + e.getMessage(), e);
        }
    }

    private static MethodHandle accessor(RecordComponent component) {
        try {
            var method = component.getAccessor();
            method.setAccessible(true);
            var handle = MethodHandles.lookup().unreflect(method);
            return handle.asType(handle.type().changeReturnType(Object.class).changeParameterType(0, Object.class));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle maker(Class<?> type, RecordComponent[] components) {
        try {
            var constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            var handle = MethodHandles.lookup().unreflectConstructor(constructor);
            return handle.asType(handle.type().generic())
                    .asSpreader(Object[].class, components.length);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}

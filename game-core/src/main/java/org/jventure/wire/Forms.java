package org.jventure.wire;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the form of each type by looking at it, once. One thread. */
final class Forms {

    private final Map<Class<?>, RecordForm> records = new HashMap<>();
    private final Map<Class<?>, SealedForm> families = new HashMap<>();

    /** Such as {@code SessionMessage.Done}: the name without its package. */
    static String nestedName(Class<?> type) {
        return type.getName().substring(type.getPackageName().length() + 1).replace('$', '.');
    }

    /** The form of a family of records, of which the type may be the only one. */
    SealedForm family(Class<?> type) {
        var known = families.get(type);
        if (known != null) {
            return known;
        }
        var family = new SealedForm(type);
        families.put(type, family);
        members(type).forEach(member -> family.add(member, record(member)));
        return family;
    }

    private static List<Class<?>> members(Class<?> type) {
        if (type.isRecord()) {
            return List.of(type);
        }
        var permitted = type.getPermittedSubclasses();
        if (permitted == null) {
            throw new IllegalArgumentException(type + " is neither a record nor sealed");
        }
        var members = new ArrayList<Class<?>>();
        for (Class<?> one : permitted) {
            members.addAll(members(one));
        }
        return members.stream().distinct().toList();
    }

    private RecordForm record(Class<?> type) {
        var known = records.get(type);
        if (known != null) {
            return known;
        }
        var form = new RecordForm(type);
        records.put(type, form);
        var components = new ArrayList<Form>();
        for (RecordComponent component : type.getRecordComponents()) {
            components.add(of(component.getAnnotatedType(), nestedName(type) + "." + component.getName()));
        }
        form.complete(components);
        return form;
    }

    private Form of(AnnotatedType type, String where) {
        var form = ofPresent(type, where);
        return type.isAnnotationPresent(Nullable.class) ? new ManyForms.OrNull(form) : form;
    }

    private Form ofPresent(AnnotatedType type, String where) {
        if (type instanceof AnnotatedParameterizedType generic) {
            return ofGeneric(generic, where);
        }
        if (!(type.getType() instanceof Class<?> plain)) {
            throw unknown(where, type);
        }
        var simple = SimpleForms.BY_TYPE.get(plain);
        if (simple != null) {
            return simple;
        }
        if (plain.isEnum()) {
            return SimpleForms.constants(plain);
        }
        if (plain.isRecord()) {
            return record(plain);
        }
        if (plain.isSealed()) {
            return family(plain);
        }
        throw unknown(where, type);
    }

    private Form ofGeneric(AnnotatedParameterizedType type, String where) {
        var arguments = type.getAnnotatedActualTypeArguments();
        var raw = ((ParameterizedType) type.getType()).getRawType();
        if (raw == List.class) {
            return new ManyForms.Several(of(arguments[0], where));
        }
        if (raw == Map.class) {
            return new ManyForms.Pairs(of(arguments[0], where), of(arguments[1], where));
        }
        if (raw == Optional.class) {
            return new ManyForms.Perhaps(of(arguments[0], where));
        }
        throw unknown(where, type);
    }

    private static IllegalArgumentException unknown(String where, AnnotatedType type) {
        return new IllegalArgumentException(where + " has a type that can't be sent: " + type);
    }
}

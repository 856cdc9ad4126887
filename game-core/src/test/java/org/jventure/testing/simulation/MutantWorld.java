package org.jventure.testing.simulation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** All of our classes once more, with one bug in them. */
final class MutantWorld extends ClassLoader {

    private final Mutation mutation;

    MutantWorld(Mutation mutation) {
        super(MutantWorld.class.getClassLoader());
        this.mutation = mutation;
    }

    /** What the simulation finds in the world with the bug; empty if it finds nothing. */
    Optional<String> play(long seed) {
        var thread = Thread.currentThread();
        var before = thread.getContextClassLoader();
        thread.setContextClassLoader(this); // by which rules are found
        try {
            var outcome = loadClass(Simulation.class.getName()).getMethod("of", long.class).invoke(null, seed);
            return Optional.of((String) outcome.getClass().getMethod("broken").invoke(outcome))
                    .filter(broken -> !broken.isEmpty());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (!name.startsWith("org.jventure.")) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            var loaded = findLoadedClass(name);
            return loaded != null ? loaded : findClass(name);
        }
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        try (var file = getResourceAsStream(name.replace('.', '/') + ".class")) {
            if (file == null) {
                throw new ClassNotFoundException(name);
            }
            var code = file.readAllBytes();
            var changed = name.equals(mutation.type()) ? mutation.applyTo(code) : code;
            return defineClass(name, changed, 0, changed.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

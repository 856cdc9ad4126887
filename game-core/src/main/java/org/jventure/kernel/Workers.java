package org.jventure.kernel;

/** A few threads that run short tasks which never block. Any thread may call; tasks may overlap. */
@FunctionalInterface
public interface Workers {

    void execute(Runnable task);
}

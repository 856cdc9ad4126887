package org.jventure.content.edit;

/** Hears that content was saved, so that all nodes look at once. Any thread; never blocks, never throws. */
@FunctionalInterface
public interface ContentNews {

    void contentChanged();
}

package org.jventure.content;

/**
 * Something wrong in a world pack, and what to do about it.
 *
 * @param line counts from 1
 */
public record Problem(String file, int line, String message, String remedy) {

    /** As in {@code zones/quay.yaml:14: 'nmae' is no field of a room; did you mean 'name'?} */
    @Override
    public String toString() {
        return "%s:%d: %s; %s".formatted(file, line, message, remedy);
    }
}

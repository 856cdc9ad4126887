package org.jventure.account;

/** What an account may do, each including the one before. */
public enum Role {
    PLAYER,
    BUILDER,
    ADMIN
}

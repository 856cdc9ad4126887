package org.jventure.limit;

/** What is counted. The order is part of what nodes tell each other. */
public enum Deed {
    CONNECTION,
    SIGN_IN,
    SIGN_UP,
    WRONG_PASSWORD,
    /** Of one address for one name. */
    WRONG_PASSWORD_FOR_NAME
}

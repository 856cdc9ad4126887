package org.jventure.account;

import org.jventure.kernel.AccountId;

/** A person's account, without its secrets. */
public record Account(AccountId id, String name, Role role) {}

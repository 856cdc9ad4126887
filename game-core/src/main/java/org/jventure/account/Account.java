package org.jventure.account;

import org.jventure.kernel.AccountId;
import org.jventure.kernel.Role;

/** A person's account, without its secrets. */
public record Account(AccountId id, String name, Role role) {}

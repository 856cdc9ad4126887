package org.jventure.escrow;

/** All rows that several zones may read and decide about. */
public record SharedRows(Escrows escrows, Parcels parcels, Reports reports) {}

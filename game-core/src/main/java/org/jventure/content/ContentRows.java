package org.jventure.content;

/** The tables of content. */
record ContentRows(
        PackRows packs,
        WorldRows worlds,
        ZoneRows zones,
        RoomRows rooms,
        ItemRows items,
        NpcRows npcs,
        SlotRows slots,
        RaceRows races,
        ClassRows classes) {}

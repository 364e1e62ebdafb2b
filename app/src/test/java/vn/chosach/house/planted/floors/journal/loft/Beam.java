package vn.chosach.house.planted.floors.journal.loft;

/** Inside a room, and used from another one. */
public record Beam() {}

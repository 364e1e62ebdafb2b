package vn.chosach.house.planted.floors.journal;

import vn.chosach.house.planted.floors.kernel.Cellar;

/** Knows the room below without leave. */
public record Attic(Cellar cellar) {}

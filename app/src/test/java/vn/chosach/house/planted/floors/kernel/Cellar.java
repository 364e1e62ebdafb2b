package vn.chosach.house.planted.floors.kernel;

import vn.chosach.house.planted.floors.journal.Attic;

/** Knows the room above. */
public record Cellar(Attic attic) {}

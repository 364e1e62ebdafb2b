package vn.chosach.house.planted.floors.kernel;

import vn.chosach.house.planted.floors.journal.Attic;
import vn.chosach.house.planted.floors.journal.loft.Beam;

/** Knows the room above, and what lies hidden in it. */
public record Cellar(Attic attic, Beam beam) {}

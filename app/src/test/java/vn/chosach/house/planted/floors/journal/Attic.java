package vn.chosach.house.planted.floors.journal;

import vn.chosach.house.planted.floors.kernel.Cellar;
import vn.chosach.house.planted.floors.kernel.ground.Stone;

/** Knows the room below without leave, and what lies hidden in it. */
public record Attic(Cellar cellar, Stone stone) {}

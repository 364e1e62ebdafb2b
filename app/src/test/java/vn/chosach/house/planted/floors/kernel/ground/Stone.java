package vn.chosach.house.planted.floors.kernel.ground;

/** Inside a room, and used from another one that may know what the room shows. */
public record Stone() {}

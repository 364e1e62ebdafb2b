package vn.chosach.house.planted.floors;

/** A house of two rooms in which the lower one knows the upper one. */
public final class UpsideDown {

  private UpsideDown() {}
}

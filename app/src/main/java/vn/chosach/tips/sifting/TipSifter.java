package vn.chosach.tips.sifting;

/** Implemented by the room that sifts. */
public interface TipSifter {

  /**
   * Something waits to be sifted. Said after the commit by whoever received it, and so returns at
   * once and throws nothing; who does not hear it finds the row later.
   */
  void wake();
}

package vn.chosach.demo;

/**
 * A piece of the demonstration, played through the doors by the officers who would do it. Its place
 * is its order; playing it again adds nothing.
 */
public interface Scene {

  /**
   * Orders from here on belong to what was long ago and stays as it is, however much later a
   * visitor comes: it may be played ahead and laid.
   */
  int PAST = 0;

  /** Orders from here on belong to the hours before the visitor comes. */
  int TODAY = 1_000;

  void play();
}

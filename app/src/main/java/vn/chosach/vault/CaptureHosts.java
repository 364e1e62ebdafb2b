package vn.chosach.vault;

/**
 * Hosts beside those of the platforms whose pages may be preserved, because a room answers for
 * them: somebody watches a place there and said why.
 */
public interface CaptureHosts {

  /** Whether a place on this very host, in lower case, is watched now. */
  boolean watches(String host);
}

package vn.chosach.kernel;

import java.util.UUID;

/** Where new identifiers come from; handed in so that tests can foresee them. */
@FunctionalInterface
public interface IdSource {

  /** A new identifier, never given out before. */
  UUID next();
}

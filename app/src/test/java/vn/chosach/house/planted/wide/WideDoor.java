package vn.chosach.house.planted.wide;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

/** Thirteen verbs: at least two rooms in one. */
@Service
@Profile("planted")
public class WideDoor {

  public void admit() {}

  public void refer() {}

  public void merge() {}

  public void refuse() {}

  public void ask() {}

  public void seal() {}

  public void serve() {}

  public void annul() {}

  public void pause() {}

  public void resume() {}

  public void extend() {}

  public void assign() {}

  public void close() {}
}

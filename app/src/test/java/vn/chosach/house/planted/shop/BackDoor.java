package vn.chosach.house.planted.shop;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;
import vn.chosach.kernel.Actor;

/** A second door in the same room, with an act that no office knows. */
@Service
@Profile("planted")
public class BackDoor {

  public void admit(Actor actor) {}

  public void juggle(Actor actor) {}
}

package vn.chosach.house.planted.shop;

import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Service;

/** A second door in the same room. */
@Service
@Profile("planted")
public class BackDoor {

  public void admit() {}
}

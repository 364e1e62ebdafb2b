package vn.chosach.house.planted.shop.util;

class Shelf {}

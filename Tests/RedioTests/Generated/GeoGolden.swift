// Written by Scripts/generate-commands from Tests/RedioTests/Golden: change those, and not this.

import Redio
import RedioAdmin
import RedioStreams

enum GeoGolden: GoldenGroup {
  @available(*, deprecated)
  static func check(_ golden: Golden) async {
    await part0(golden)
    await part1(golden)
  }

  @available(*, deprecated)
  private static func part0(_ golden: Golden) async {
    await golden.check("geo.txt:1", ##"GEOADD g 13.5 52.5 Berlin"##) {
      _ = try await $0.geoadd("g", "Berlin", at: GeoCoordinates(longitude: 13.5, latitude: 52.5))
    } chain: {
      $0.geoadd("g", "Berlin", at: GeoCoordinates(longitude: 13.5, latitude: 52.5)).commands
    } batch: {
      _ = $0.geoadd("g", "Berlin", at: GeoCoordinates(longitude: 13.5, latitude: 52.5))
    }
    await golden.check("geo.txt:3", ##"GEOADD g NX CH 13.5 52.5 Berlin"##) {
      _ = try await $0.geoadd(
        "g", "Berlin", at: GeoCoordinates(longitude: 13.5, latitude: 52.5), if: .absent, countingChanges: true)
    } chain: {
      $0.geoadd("g", "Berlin", at: GeoCoordinates(longitude: 13.5, latitude: 52.5), if: .absent, countingChanges: true)
        .commands
    } batch: {
      _ = $0.geoadd(
        "g", "Berlin", at: GeoCoordinates(longitude: 13.5, latitude: 52.5), if: .absent, countingChanges: true)
    }
    await golden.check("geo.txt:5", ##"GEOADD g XX 13.5 52.5 Berlin"##) {
      _ = try await $0.geoadd("g", "Berlin", at: GeoCoordinates(longitude: 13.5, latitude: 52.5), if: .exists)
    } chain: {
      $0.geoadd("g", "Berlin", at: GeoCoordinates(longitude: 13.5, latitude: 52.5), if: .exists).commands
    } batch: {
      _ = $0.geoadd("g", "Berlin", at: GeoCoordinates(longitude: 13.5, latitude: 52.5), if: .exists)
    }
    await golden.check("geo.txt:7", ##"GEOADD g 13.5 52.5 Berlin 2.5 48.5 Paris"##) {
      _ = try await $0.geoadd(
        "g", GeoPlace("Berlin", longitude: 13.5, latitude: 52.5), GeoPlace("Paris", longitude: 2.5, latitude: 48.5))
    } chain: {
      $0.geoadd(
        "g", GeoPlace("Berlin", longitude: 13.5, latitude: 52.5), GeoPlace("Paris", longitude: 2.5, latitude: 48.5)
      ).commands
    } batch: {
      _ = $0.geoadd(
        "g", GeoPlace("Berlin", longitude: 13.5, latitude: 52.5), GeoPlace("Paris", longitude: 2.5, latitude: 48.5))
    }
    await golden.check("geo.txt:9", ##"GEOADD g XX CH 13.5 52.5 1"##) {
      _ = try await $0.geoadd("g", [GeoPlace(1, longitude: 13.5, latitude: 52.5)], if: .exists, countingChanges: true)
    } chain: {
      $0.geoadd("g", [GeoPlace(1, longitude: 13.5, latitude: 52.5)], if: .exists, countingChanges: true).commands
    } batch: {
      _ = $0.geoadd("g", [GeoPlace(1, longitude: 13.5, latitude: 52.5)], if: .exists, countingChanges: true)
    }
    await golden.check("geo.txt:12", ##"GEODIST g a b"##) {
      _ = try await $0.geodist("g", "a", "b")
    } chain: {
      $0.geodist("g", "a", "b").commands
    } batch: {
      _ = $0.geodist("g", "a", "b")
    }
    await golden.check("geo.txt:14", ##"GEODIST g a b m"##) {
      _ = try await $0.geodist("g", "a", "b", unit: .meters)
    } chain: {
      $0.geodist("g", "a", "b", unit: .meters).commands
    } batch: {
      _ = $0.geodist("g", "a", "b", unit: .meters)
    }
    await golden.check("geo.txt:16", ##"GEODIST g a b km"##) {
      _ = try await $0.geodist("g", "a", "b", unit: .kilometers)
    } chain: {
      $0.geodist("g", "a", "b", unit: .kilometers).commands
    } batch: {
      _ = $0.geodist("g", "a", "b", unit: .kilometers)
    }
    await golden.check("geo.txt:18", ##"GEODIST g a b ft"##) {
      _ = try await $0.geodist("g", "a", "b", unit: .feet)
    } chain: {
      $0.geodist("g", "a", "b", unit: .feet).commands
    } batch: {
      _ = $0.geodist("g", "a", "b", unit: .feet)
    }
    await golden.check("geo.txt:20", ##"GEODIST g a b mi"##) {
      _ = try await $0.geodist("g", "a", "b", unit: .miles)
    } chain: {
      $0.geodist("g", "a", "b", unit: .miles).commands
    } batch: {
      _ = $0.geodist("g", "a", "b", unit: .miles)
    }
    await golden.check("geo.txt:23", ##"GEOHASH g a"##) {
      _ = try await $0.geohash("g", "a")
    } chain: {
      $0.geohash("g", "a").commands
    } batch: {
      _ = $0.geohash("g", "a")
    }
    await golden.check("geo.txt:25", ##"GEOHASH g a b"##) {
      _ = try await $0.geohash("g", ["a", "b"])
    } chain: {
      $0.geohash("g", ["a", "b"]).commands
    } batch: {
      _ = $0.geohash("g", ["a", "b"])
    }
    await golden.check("geo.txt:28", ##"GEOPOS g a b"##) {
      _ = try await $0.geopos("g", "a", "b")
    } chain: {
      $0.geopos("g", "a", "b").commands
    } batch: {
      _ = $0.geopos("g", "a", "b")
    }
    await golden.check("geo.txt:30", ##"GEOPOS g a b"##) {
      _ = try await $0.geopos("g", ["a", "b"])
    } chain: {
      $0.geopos("g", ["a", "b"]).commands
    } batch: {
      _ = $0.geopos("g", ["a", "b"])
    }
    await golden.check("geo.txt:33", ##"GEORADIUS g 13.5 52.5 100.5 km"##) {
      _ = try await $0.georadius("g", GeoCoordinates(longitude: 13.5, latitude: 52.5), radius: 100.5, .kilometers)
    } chain: {
      $0.georadius("g", GeoCoordinates(longitude: 13.5, latitude: 52.5), radius: 100.5, .kilometers).commands
    } batch: {
      _ = $0.georadius("g", GeoCoordinates(longitude: 13.5, latitude: 52.5), radius: 100.5, .kilometers)
    }
    await golden.check("geo.txt:35", ##"GEORADIUS g 13.5 52.5 100.5 km COUNT 3 ASC"##) {
      _ = try await $0.georadius(
        "g", GeoCoordinates(longitude: 13.5, latitude: 52.5), radius: 100.5, .kilometers, count: .first(3),
        order: .ascending)
    } chain: {
      $0.georadius(
        "g", GeoCoordinates(longitude: 13.5, latitude: 52.5), radius: 100.5, .kilometers, count: .first(3),
        order: .ascending
      ).commands
    } batch: {
      _ = $0.georadius(
        "g", GeoCoordinates(longitude: 13.5, latitude: 52.5), radius: 100.5, .kilometers, count: .first(3),
        order: .ascending)
    }
    await golden.check("geo.txt:38", ##"GEORADIUS g 13.5 52.5 100.5 mi WITHCOORD WITHDIST WITHHASH COUNT 3 ANY DESC"##)
    {
      _ = try await $0.georadius(
        "g", GeoCoordinates(longitude: 13.5, latitude: 52.5), radius: 100.5, .miles,
        with: [.coordinates, .distance, .hash],
        count: .any(3), order: .descending)
    } chain: {
      $0.georadius(
        "g", GeoCoordinates(longitude: 13.5, latitude: 52.5), radius: 100.5, .miles,
        with: [.coordinates, .distance, .hash],
        count: .any(3), order: .descending
      ).commands
    } batch: {
      _ = $0.georadius(
        "g", GeoCoordinates(longitude: 13.5, latitude: 52.5), radius: 100.5, .miles,
        with: [.coordinates, .distance, .hash],
        count: .any(3), order: .descending)
    }
    await golden.check("geo.txt:42", ##"GEORADIUS g 13.5 52.5 100.5 km COUNT 3 ASC STORE d"##) {
      _ = try await $0.georadius(
        "g", GeoCoordinates(longitude: 13.5, latitude: 52.5), radius: 100.5, .kilometers, to: "d", count: .first(3),
        order: .ascending)
    } chain: {
      $0.georadius(
        "g", GeoCoordinates(longitude: 13.5, latitude: 52.5), radius: 100.5, .kilometers, to: "d", count: .first(3),
        order: .ascending
      ).commands
    } batch: {
      _ = $0.georadius(
        "g", GeoCoordinates(longitude: 13.5, latitude: 52.5), radius: 100.5, .kilometers, to: "d", count: .first(3),
        order: .ascending)
    }
    await golden.check("geo.txt:46", ##"GEORADIUS g 13.5 52.5 100.5 km STOREDIST d"##) {
      _ = try await $0.georadius(
        "g", GeoCoordinates(longitude: 13.5, latitude: 52.5), radius: 100.5, .kilometers, distancesTo: "d")
    } chain: {
      $0.georadius("g", GeoCoordinates(longitude: 13.5, latitude: 52.5), radius: 100.5, .kilometers, distancesTo: "d")
        .commands
    } batch: {
      _ = $0.georadius(
        "g", GeoCoordinates(longitude: 13.5, latitude: 52.5), radius: 100.5, .kilometers, distancesTo: "d")
    }
    await golden.check("geo.txt:49", ##"GEORADIUSBYMEMBER g a 100.5 ft"##) {
      _ = try await $0.georadiusbymember("g", "a", radius: 100.5, .feet)
    } chain: {
      $0.georadiusbymember("g", "a", radius: 100.5, .feet).commands
    } batch: {
      _ = $0.georadiusbymember("g", "a", radius: 100.5, .feet)
    }
    await golden.check("geo.txt:51", ##"GEORADIUSBYMEMBER g a 100.5 m COUNT 3 ANY ASC"##) {
      _ = try await $0.georadiusbymember("g", "a", radius: 100.5, .meters, count: .any(3), order: .ascending)
    } chain: {
      $0.georadiusbymember("g", "a", radius: 100.5, .meters, count: .any(3), order: .ascending).commands
    } batch: {
      _ = $0.georadiusbymember("g", "a", radius: 100.5, .meters, count: .any(3), order: .ascending)
    }
    await golden.check("geo.txt:53", ##"GEORADIUSBYMEMBER g a 100.5 m WITHDIST COUNT 3 DESC"##) {
      _ = try await $0.georadiusbymember(
        "g", "a", radius: 100.5, .meters, with: .distance, count: .first(3), order: .descending)
    } chain: {
      $0.georadiusbymember("g", "a", radius: 100.5, .meters, with: .distance, count: .first(3), order: .descending)
        .commands
    } batch: {
      _ = $0.georadiusbymember("g", "a", radius: 100.5, .meters, with: .distance, count: .first(3), order: .descending)
    }
    await golden.check("geo.txt:55", ##"GEORADIUSBYMEMBER g a 100.5 m WITHCOORD WITHHASH"##) {
      _ = try await $0.georadiusbymember("g", "a", radius: 100.5, .meters, with: [.coordinates, .hash])
    } chain: {
      $0.georadiusbymember("g", "a", radius: 100.5, .meters, with: [.coordinates, .hash]).commands
    } batch: {
      _ = $0.georadiusbymember("g", "a", radius: 100.5, .meters, with: [.coordinates, .hash])
    }
    await golden.check("geo.txt:57", ##"GEORADIUSBYMEMBER g a 100.5 m STORE d"##) {
      _ = try await $0.georadiusbymember("g", "a", radius: 100.5, .meters, to: "d")
    } chain: {
      $0.georadiusbymember("g", "a", radius: 100.5, .meters, to: "d").commands
    } batch: {
      _ = $0.georadiusbymember("g", "a", radius: 100.5, .meters, to: "d")
    }
    await golden.check("geo.txt:59", ##"GEORADIUSBYMEMBER g a 100.5 m COUNT 1 DESC STOREDIST d"##) {
      _ = try await $0.georadiusbymember(
        "g", "a", radius: 100.5, .meters, distancesTo: "d", count: .first(1), order: .descending)
    } chain: {
      $0.georadiusbymember("g", "a", radius: 100.5, .meters, distancesTo: "d", count: .first(1), order: .descending)
        .commands
    } batch: {
      _ = $0.georadiusbymember("g", "a", radius: 100.5, .meters, distancesTo: "d", count: .first(1), order: .descending)
    }
  }

  @available(*, deprecated)
  private static func part1(_ golden: Golden) async {
    await golden.check("geo.txt:62", ##"GEORADIUSBYMEMBER_RO g a 100.5 m COUNT 3 ASC"##) {
      _ = try await $0.georadiusbymemberRO("g", "a", radius: 100.5, .meters, count: .first(3), order: .ascending)
    } chain: {
      $0.georadiusbymemberRO("g", "a", radius: 100.5, .meters, count: .first(3), order: .ascending).commands
    } batch: {
      _ = $0.georadiusbymemberRO("g", "a", radius: 100.5, .meters, count: .first(3), order: .ascending)
    }
    await golden.check(
      "geo.txt:64", ##"GEORADIUSBYMEMBER_RO g a 100.5 m WITHCOORD WITHDIST WITHHASH COUNT 3 ANY DESC"##
    ) {
      _ = try await $0.georadiusbymemberRO(
        "g", "a", radius: 100.5, .meters, with: [.coordinates, .distance, .hash], count: .any(3), order: .descending)
    } chain: {
      $0.georadiusbymemberRO(
        "g", "a", radius: 100.5, .meters, with: [.coordinates, .distance, .hash], count: .any(3), order: .descending
      ).commands
    } batch: {
      _ = $0.georadiusbymemberRO(
        "g", "a", radius: 100.5, .meters, with: [.coordinates, .distance, .hash], count: .any(3), order: .descending)
    }
    await golden.check("geo.txt:68", ##"GEORADIUS_RO g 13.5 52.5 100.5 m COUNT 3 ASC"##) {
      _ = try await $0.georadiusRO(
        "g", GeoCoordinates(longitude: 13.5, latitude: 52.5), radius: 100.5, .meters, count: .first(3),
        order: .ascending)
    } chain: {
      $0.georadiusRO(
        "g", GeoCoordinates(longitude: 13.5, latitude: 52.5), radius: 100.5, .meters, count: .first(3),
        order: .ascending
      ).commands
    } batch: {
      _ = $0.georadiusRO(
        "g", GeoCoordinates(longitude: 13.5, latitude: 52.5), radius: 100.5, .meters, count: .first(3),
        order: .ascending)
    }
    await golden.check(
      "geo.txt:71", ##"GEORADIUS_RO g 13.5 52.5 100.5 m WITHCOORD WITHDIST WITHHASH COUNT 3 ANY DESC"##
    ) {
      _ = try await $0.georadiusRO(
        "g", GeoCoordinates(longitude: 13.5, latitude: 52.5), radius: 100.5, .meters,
        with: [.coordinates, .distance, .hash],
        count: .any(3), order: .descending)
    } chain: {
      $0.georadiusRO(
        "g", GeoCoordinates(longitude: 13.5, latitude: 52.5), radius: 100.5, .meters,
        with: [.coordinates, .distance, .hash],
        count: .any(3), order: .descending
      ).commands
    } batch: {
      _ = $0.georadiusRO(
        "g", GeoCoordinates(longitude: 13.5, latitude: 52.5), radius: 100.5, .meters,
        with: [.coordinates, .distance, .hash],
        count: .any(3), order: .descending)
    }
    await golden.check("geo.txt:76", ##"GEOSEARCH g FROMMEMBER a BYRADIUS 100.5 km"##) {
      _ = try await $0.geosearch("g", in: .circle(around: .member("a"), radius: 100.5, unit: .kilometers))
    } chain: {
      $0.geosearch("g", in: .circle(around: .member("a"), radius: 100.5, unit: .kilometers)).commands
    } batch: {
      _ = $0.geosearch("g", in: .circle(around: .member("a"), radius: 100.5, unit: .kilometers))
    }
    await golden.check("geo.txt:78", ##"GEOSEARCH g FROMLONLAT 13.5 52.5 BYBOX 100.5 200.5 m ASC COUNT 5"##) {
      _ = try await $0.geosearch(
        "g",
        in: .box(around: .coordinates(longitude: 13.5, latitude: 52.5), width: 100.5, height: 200.5, unit: .meters),
        order: .ascending, count: .first(5))
    } chain: {
      $0.geosearch(
        "g",
        in: .box(around: .coordinates(longitude: 13.5, latitude: 52.5), width: 100.5, height: 200.5, unit: .meters),
        order: .ascending, count: .first(5)
      ).commands
    } batch: {
      _ = $0.geosearch(
        "g",
        in: .box(around: .coordinates(longitude: 13.5, latitude: 52.5), width: 100.5, height: 200.5, unit: .meters),
        order: .ascending, count: .first(5))
    }
    await golden.check("geo.txt:82", ##"GEOSEARCH g BYPOLYGON 3 1.5 2.5 3.5 4.5 5.5 2.5 DESC COUNT 5 ANY"##) {
      _ = try await $0.geosearch(
        "g",
        in: .polygon([
          GeoCoordinates(longitude: 1.5, latitude: 2.5), GeoCoordinates(longitude: 3.5, latitude: 4.5),
          GeoCoordinates(longitude: 5.5, latitude: 2.5),
        ]), order: .descending, count: .any(5))
    } chain: {
      $0.geosearch(
        "g",
        in: .polygon([
          GeoCoordinates(longitude: 1.5, latitude: 2.5), GeoCoordinates(longitude: 3.5, latitude: 4.5),
          GeoCoordinates(longitude: 5.5, latitude: 2.5),
        ]), order: .descending, count: .any(5)
      ).commands
    } batch: {
      _ = $0.geosearch(
        "g",
        in: .polygon([
          GeoCoordinates(longitude: 1.5, latitude: 2.5), GeoCoordinates(longitude: 3.5, latitude: 4.5),
          GeoCoordinates(longitude: 5.5, latitude: 2.5),
        ]), order: .descending, count: .any(5))
    }
    await golden.check(
      "geo.txt:89", ##"GEOSEARCH g FROMMEMBER a BYBOX 100.5 200.5 mi ASC COUNT 5 WITHCOORD WITHDIST WITHHASH"##
    ) {
      _ = try await $0.geosearch(
        "g", in: .box(around: .member("a"), width: 100.5, height: 200.5, unit: .miles),
        with: [.coordinates, .distance, .hash], order: .ascending, count: .first(5))
    } chain: {
      $0.geosearch(
        "g", in: .box(around: .member("a"), width: 100.5, height: 200.5, unit: .miles),
        with: [.coordinates, .distance, .hash], order: .ascending, count: .first(5)
      ).commands
    } batch: {
      _ = $0.geosearch(
        "g", in: .box(around: .member("a"), width: 100.5, height: 200.5, unit: .miles),
        with: [.coordinates, .distance, .hash], order: .ascending, count: .first(5))
    }
    await golden.check("geo.txt:93", ##"GEOSEARCH g FROMLONLAT 13.5 52.5 BYRADIUS 100.5 ft WITHDIST"##) {
      _ = try await $0.geosearch(
        "g",
        in: .circle(
          around: .coordinates(GeoCoordinates(longitude: 13.5, latitude: 52.5)), radius: 100.5, unit: .feet),
        with: .distance)
    } chain: {
      $0.geosearch(
        "g",
        in: .circle(
          around: .coordinates(GeoCoordinates(longitude: 13.5, latitude: 52.5)), radius: 100.5, unit: .feet),
        with: .distance
      ).commands
    } batch: {
      _ = $0.geosearch(
        "g",
        in: .circle(
          around: .coordinates(GeoCoordinates(longitude: 13.5, latitude: 52.5)), radius: 100.5, unit: .feet),
        with: .distance)
    }
    await golden.check("geo.txt:100", ##"GEOSEARCHSTORE d g FROMMEMBER a BYRADIUS 100.5 km"##) {
      _ = try await $0.geosearchstore(to: "d", "g", in: .circle(around: .member("a"), radius: 100.5, unit: .kilometers))
    } chain: {
      $0.geosearchstore(to: "d", "g", in: .circle(around: .member("a"), radius: 100.5, unit: .kilometers)).commands
    } batch: {
      _ = $0.geosearchstore(to: "d", "g", in: .circle(around: .member("a"), radius: 100.5, unit: .kilometers))
    }
    await golden.check("geo.txt:102", ##"GEOSEARCHSTORE d g FROMMEMBER a BYRADIUS 100.5 km ASC COUNT 5 ANY STOREDIST"##)
    {
      _ = try await $0.geosearchstore(
        to: "d", "g", in: .circle(around: .member("a"), radius: 100.5, unit: .kilometers), order: .ascending,
        count: .any(5),
        storingDistances: true)
    } chain: {
      $0.geosearchstore(
        to: "d", "g", in: .circle(around: .member("a"), radius: 100.5, unit: .kilometers), order: .ascending,
        count: .any(5),
        storingDistances: true
      ).commands
    } batch: {
      _ = $0.geosearchstore(
        to: "d", "g", in: .circle(around: .member("a"), radius: 100.5, unit: .kilometers), order: .ascending,
        count: .any(5),
        storingDistances: true)
    }
    await golden.check("geo.txt:106", ##"GEOSEARCHSTORE d g FROMLONLAT 13.5 52.5 BYBOX 100.5 200.5 m DESC COUNT 5"##) {
      _ = try await $0.geosearchstore(
        to: "d", "g",
        in: .box(around: .coordinates(longitude: 13.5, latitude: 52.5), width: 100.5, height: 200.5, unit: .meters),
        order: .descending, count: .first(5))
    } chain: {
      $0.geosearchstore(
        to: "d", "g",
        in: .box(around: .coordinates(longitude: 13.5, latitude: 52.5), width: 100.5, height: 200.5, unit: .meters),
        order: .descending, count: .first(5)
      ).commands
    } batch: {
      _ = $0.geosearchstore(
        to: "d", "g",
        in: .box(around: .coordinates(longitude: 13.5, latitude: 52.5), width: 100.5, height: 200.5, unit: .meters),
        order: .descending, count: .first(5))
    }
    await golden.check("geo.txt:111", ##"GEOSEARCHSTORE d g FROMMEMBER a BYRADIUS 100.5 ft"##) {
      _ = try await $0.geosearchstore(to: "d", "g", in: .circle(around: .member("a"), radius: 100.5, unit: .feet))
    } chain: {
      $0.geosearchstore(to: "d", "g", in: .circle(around: .member("a"), radius: 100.5, unit: .feet)).commands
    } batch: {
      _ = $0.geosearchstore(to: "d", "g", in: .circle(around: .member("a"), radius: 100.5, unit: .feet))
    }
    await golden.check("geo.txt:113", ##"GEOSEARCHSTORE d g FROMMEMBER a BYRADIUS 100.5 mi STOREDIST"##) {
      _ = try await $0.geosearchstore(
        to: "d", "g", in: .circle(around: .member("a"), radius: 100.5, unit: .miles), storingDistances: true)
    } chain: {
      $0.geosearchstore(
        to: "d", "g", in: .circle(around: .member("a"), radius: 100.5, unit: .miles), storingDistances: true
      ).commands
    } batch: {
      _ = $0.geosearchstore(
        to: "d", "g", in: .circle(around: .member("a"), radius: 100.5, unit: .miles), storingDistances: true)
    }
    await golden.check("geo.txt:115", ##"GEOSEARCHSTORE d g BYPOLYGON 3 1.5 2.5 3.5 4.5 5.5 2.5"##) {
      _ = try await $0.geosearchstore(
        to: "d", "g",
        in: .polygon([
          GeoCoordinates(longitude: 1.5, latitude: 2.5), GeoCoordinates(longitude: 3.5, latitude: 4.5),
          GeoCoordinates(longitude: 5.5, latitude: 2.5),
        ]))
    } chain: {
      $0.geosearchstore(
        to: "d", "g",
        in: .polygon([
          GeoCoordinates(longitude: 1.5, latitude: 2.5), GeoCoordinates(longitude: 3.5, latitude: 4.5),
          GeoCoordinates(longitude: 5.5, latitude: 2.5),
        ])
      ).commands
    } batch: {
      _ = $0.geosearchstore(
        to: "d", "g",
        in: .polygon([
          GeoCoordinates(longitude: 1.5, latitude: 2.5), GeoCoordinates(longitude: 3.5, latitude: 4.5),
          GeoCoordinates(longitude: 5.5, latitude: 2.5),
        ]))
    }
    await golden.check("geo.txt:124", ##"GEORADIUS g 13.5 52.5 100.5 m"##) {
      _ = try await $0.georadius("g", GeoCoordinates(longitude: 13.5, latitude: 52.5), radius: 100.5, .meters)
    } chain: {
      $0.georadius("g", GeoCoordinates(longitude: 13.5, latitude: 52.5), radius: 100.5, .meters).commands
    } batch: {
      _ = $0.georadius("g", GeoCoordinates(longitude: 13.5, latitude: 52.5), radius: 100.5, .meters)
    }
    await golden.check("geo.txt:126", ##"GEORADIUS g 13.5 52.5 100.5 ft"##) {
      _ = try await $0.georadius("g", GeoCoordinates(longitude: 13.5, latitude: 52.5), radius: 100.5, .feet)
    } chain: {
      $0.georadius("g", GeoCoordinates(longitude: 13.5, latitude: 52.5), radius: 100.5, .feet).commands
    } batch: {
      _ = $0.georadius("g", GeoCoordinates(longitude: 13.5, latitude: 52.5), radius: 100.5, .feet)
    }
    await golden.check("geo.txt:128", ##"GEORADIUSBYMEMBER g a 100.5 km"##) {
      _ = try await $0.georadiusbymember("g", "a", radius: 100.5, .kilometers)
    } chain: {
      $0.georadiusbymember("g", "a", radius: 100.5, .kilometers).commands
    } batch: {
      _ = $0.georadiusbymember("g", "a", radius: 100.5, .kilometers)
    }
    await golden.check("geo.txt:130", ##"GEORADIUSBYMEMBER g a 100.5 mi"##) {
      _ = try await $0.georadiusbymember("g", "a", radius: 100.5, .miles)
    } chain: {
      $0.georadiusbymember("g", "a", radius: 100.5, .miles).commands
    } batch: {
      _ = $0.georadiusbymember("g", "a", radius: 100.5, .miles)
    }
    await golden.check("geo.txt:132", ##"GEORADIUSBYMEMBER_RO g a 100.5 km"##) {
      _ = try await $0.georadiusbymemberRO("g", "a", radius: 100.5, .kilometers)
    } chain: {
      $0.georadiusbymemberRO("g", "a", radius: 100.5, .kilometers).commands
    } batch: {
      _ = $0.georadiusbymemberRO("g", "a", radius: 100.5, .kilometers)
    }
    await golden.check("geo.txt:134", ##"GEORADIUSBYMEMBER_RO g a 100.5 ft"##) {
      _ = try await $0.georadiusbymemberRO("g", "a", radius: 100.5, .feet)
    } chain: {
      $0.georadiusbymemberRO("g", "a", radius: 100.5, .feet).commands
    } batch: {
      _ = $0.georadiusbymemberRO("g", "a", radius: 100.5, .feet)
    }
    await golden.check("geo.txt:136", ##"GEORADIUSBYMEMBER_RO g a 100.5 mi"##) {
      _ = try await $0.georadiusbymemberRO("g", "a", radius: 100.5, .miles)
    } chain: {
      $0.georadiusbymemberRO("g", "a", radius: 100.5, .miles).commands
    } batch: {
      _ = $0.georadiusbymemberRO("g", "a", radius: 100.5, .miles)
    }
    await golden.check("geo.txt:138", ##"GEORADIUS_RO g 13.5 52.5 100.5 km"##) {
      _ = try await $0.georadiusRO("g", GeoCoordinates(longitude: 13.5, latitude: 52.5), radius: 100.5, .kilometers)
    } chain: {
      $0.georadiusRO("g", GeoCoordinates(longitude: 13.5, latitude: 52.5), radius: 100.5, .kilometers).commands
    } batch: {
      _ = $0.georadiusRO("g", GeoCoordinates(longitude: 13.5, latitude: 52.5), radius: 100.5, .kilometers)
    }
    await golden.check("geo.txt:140", ##"GEORADIUS_RO g 13.5 52.5 100.5 ft"##) {
      _ = try await $0.georadiusRO("g", GeoCoordinates(longitude: 13.5, latitude: 52.5), radius: 100.5, .feet)
    } chain: {
      $0.georadiusRO("g", GeoCoordinates(longitude: 13.5, latitude: 52.5), radius: 100.5, .feet).commands
    } batch: {
      _ = $0.georadiusRO("g", GeoCoordinates(longitude: 13.5, latitude: 52.5), radius: 100.5, .feet)
    }
    await golden.check("geo.txt:142", ##"GEORADIUS_RO g 13.5 52.5 100.5 mi"##) {
      _ = try await $0.georadiusRO("g", GeoCoordinates(longitude: 13.5, latitude: 52.5), radius: 100.5, .miles)
    } chain: {
      $0.georadiusRO("g", GeoCoordinates(longitude: 13.5, latitude: 52.5), radius: 100.5, .miles).commands
    } batch: {
      _ = $0.georadiusRO("g", GeoCoordinates(longitude: 13.5, latitude: 52.5), radius: 100.5, .miles)
    }
  }
}

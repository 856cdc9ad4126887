package org.jventure.content;

import java.util.List;

/** What the rooms and creatures of a {@link StressWorld} are made of: nouns and adjectives for each kind of country. */
enum StressEcology {
    MARSH("Reeds", "Flat, wet, and further across than it looks.",
            List.of("Soft", "Low", "Wide", "Sour", "Quiet", "Green"),
            List.of("Reed Bed", "Pool", "Causeway", "Mudflat", "Dyke", "Ford"),
            List.of("heron", "frog", "eel-catcher", "bittern", "newt",
                    "peat-cutter", "wader", "otter", "midge-wife", "leech-gatherer"),
            List.of("reed", "pool", "plank", "stake"),
            List.of(
                    "The ground gives, and then gives more.",
                    "Something plops just behind you.",
                    "The air smells of rain that has been here a while.")),
    WOOD("Oaks", "Trees that have stood so long that the paths ask their leave.",
            List.of("Dark", "Old", "Mossy", "Leaning", "Dappled", "Close"),
            List.of("Clearing", "Hollow", "Ride", "Thicket", "Grove", "Stump"),
            List.of("badger", "woodcutter", "jay", "fox", "charcoal-burner",
                    "squirrel", "hind", "owl", "truffle-hunter", "hedgehog"),
            List.of("oak", "stump", "fern", "root"),
            List.of(
                    "Light comes down in coins here.",
                    "Twigs crack at some distance, and then at none.",
                    "It smells of bark and mushrooms.")),
    TOWN("Gables", "Houses that lean together to hear what is said below.",
            List.of("Narrow", "Steep", "Paved", "Busy", "Crooked", "Upper"),
            List.of("Lane", "Market", "Court", "Stair", "Square", "Bridge"),
            List.of("baker", "beadle", "tinker", "dog", "washerwoman",
                    "constable", "cat", "pedlar", "drayman", "errand-boy"),
            List.of("sign", "window", "gutter", "lamp"),
            List.of(
                    "Shutters bang, one after another, up the street.",
                    "Somebody is frying onions somewhere above.",
                    "The stones are worn into two ruts.")),
    CAVES("Drips", "Passages in which every word comes back a little later.",
            List.of("Wet", "Echoing", "Black", "Low", "Glittering", "Cold"),
            List.of("Gallery", "Chimney", "Sump", "Chamber", "Crawl", "Fault"),
            List.of("bat", "miner", "cave-cricket", "blind-fish", "rat",
                    "spelunker", "salamander", "mushroom-picker", "beetle", "hermit"),
            List.of("stalactite", "pool", "crack", "crystal"),
            List.of(
                    "Drops fall at their own pace.",
                    "Your steps come back from three sides.",
                    "The walls sweat a little.")),
    SHORE("Shingle", "Stones, salt, and a horizon that is never the same twice.",
            List.of("Windy", "Long", "Grey", "Drifted", "Tidal", "Bare"),
            List.of("Beach", "Groyne", "Slip", "Cove", "Spit", "Dune"),
            List.of("gull", "cockler", "seal", "crab", "beachcomber",
                    "tern", "fisherman", "sandpiper", "coastguard", "limpet-picker"),
            List.of("wreck", "weir", "shell", "groyne"),
            List.of(
                    "The wind has salt and an opinion.",
                    "Pebbles roll back with each wave.",
                    "It is hard to say where the land ends.")),
    HEATH("Gorse", "Nothing higher than a knee, and all of it has thorns.",
            List.of("Open", "Burnt", "Purple", "Sandy", "Lonely", "High"),
            List.of("Barrow", "Track", "Rise", "Bog", "Crossroads", "Gravel Pit"),
            List.of("adder", "shepherd", "lark", "hare", "pony",
                    "turf-cutter", "beekeeper", "kestrel", "stoat", "rambler"),
            List.of("gorse", "barrow", "milestone", "gibbet"),
            List.of(
                    "The sky takes up most of it.",
                    "Dry stems scratch at your boots.",
                    "A bell sounds from very far away.")),
    RUINS("Stones", "A city of which the weather has kept the better half.",
            List.of("Fallen", "Roofless", "Broken", "Carved", "Nameless", "Sunken"),
            List.of("Colonnade", "Bath", "Gate", "Theatre", "Cistern", "Wall"),
            List.of("lizard", "antiquary", "raven", "goat", "mason",
                    "jackdaw", "painter", "pilgrim", "snake", "watchman"),
            List.of("arch", "column", "mosaic", "inscription"),
            List.of(
                    "Grass has moved into the upper floors.",
                    "Your shadow fits in a doorway that leads nowhere.",
                    "Dust lies in neat drifts.")),
    ORCHARD("Apples", "Rows of trees and, in the grass below, last year.",
            List.of("Sunny", "Walled", "Sloping", "Mown", "Heavy", "Ripe"),
            List.of("Row", "Press House", "Nursery", "Beehives", "Gap", "Ladder"),
            List.of("wasp", "picker", "blackbird", "pig", "cider-maker",
                    "hedgehog", "beekeeper", "goose", "scarecrow", "thrush"),
            List.of("apple", "ladder", "hive", "basket"),
            List.of(
                    "The grass is full of windfalls.",
                    "Leaves turn over in the warm air.",
                    "It smells of sugar and wasps.")),
    HILLS("Cairns", "Up, and then down, and then what looked like the top.",
            List.of("Steep", "Stony", "Misty", "Bald", "Upper", "Far"),
            List.of("Pass", "Ridge", "Scree", "Fold", "Tarn", "Summit"),
            List.of("ram", "shepherd", "buzzard", "hillwalker", "ewe",
                    "quarryman", "marmot", "drover", "eagle", "goatherd"),
            List.of("cairn", "scree", "tarn", "sheepfold"),
            List.of(
                    "The path is a matter of opinion.",
                    "Clouds go by below.",
                    "Stones click under your feet.")),
    MILLS("Wheels", "Water that has been made to work, and grumbles about it.",
            List.of("Roaring", "Floury", "Damp", "Upper", "Lower", "Dusty"),
            List.of("Race", "Weir", "Loft", "Sluice", "Yard", "Pond"),
            List.of("miller", "duck", "carter", "mouse", "apprentice",
                    "kingfisher", "weaver", "water-rat", "engineer", "swan"),
            List.of("wheel", "sluice", "millstone", "sack"),
            List.of(
                    "The floor hums.",
                    "Water talks under the boards.",
                    "Everything has a film of white on it."));

    private static final List<String> VIEWS = List.of(
            "Not far from the path you notice %s and not much else.",
            "In the middle of it is %s, as far as there is a middle.",
            "From here the eye goes to %s and comes back.");
    private static final List<String> THINGS = List.of("lantern", "rope", "bucket", "hat", "umbrella");

    private final String title;
    private final String summary;
    private final List<String> moods;
    private final List<String> places;
    private final List<String> creatures;
    private final List<String> sights;
    private final List<String> airs;

    StressEcology(
            String title,
            String summary,
            List<String> moods,
            List<String> places,
            List<String> creatures,
            List<String> sights,
            List<String> airs) {
        this.title = title;
        this.summary = summary;
        this.moods = moods;
        this.places = places;
        this.creatures = creatures;
        this.sights = sights;
        this.airs = airs;
    }

    String title() {
        return title;
    }

    String summary() {
        return summary;
    }

    /** Adjectives of places. */
    List<String> moods() {
        return moods;
    }

    List<String> places() {
        return places;
    }

    /** Different in each kind of country, keys and names in one. */
    List<String> creatures() {
        return creatures;
    }

    /** What can be looked at. */
    List<String> sights() {
        return sights;
    }

    /** Sentences about a place. */
    List<String> airs() {
        return airs;
    }

    /** Sentences that speak of something to be looked at. */
    List<String> views() {
        return VIEWS;
    }

    List<String> things() {
        return THINGS;
    }
}

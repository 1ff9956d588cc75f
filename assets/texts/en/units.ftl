# Figures with their units.

figure-zero = 0
figure-million = { $count ->
   *[other] { $figure } million
 }
figure-billion = { $count ->
   *[other] { $figure } billion
 }
figure-trillion = { $count ->
   *[other] { $figure } trillion
 }

value-with-unit = { $unit ->
    [percent] { $value }%
    [points] { $value } percentage { $count ->
        [one] point
       *[other] points
     }
    [seconds] { $value } { $count ->
        [one] second
       *[other] seconds
     }
    [minutes] { $value } { $count ->
        [one] minute
       *[other] minutes
     }
    [hours] { $value } { $count ->
        [one] hour
       *[other] hours
     }
    [days] { $value } { $count ->
        [one] day
       *[other] days
     }
    [nights] { $value } { $count ->
        [one] night
       *[other] nights
     }
    [weeks] { $value } { $count ->
        [one] week
       *[other] weeks
     }
    [months] { $value } { $count ->
        [one] month
       *[other] months
     }
    [years] { $value } { $count ->
        [one] year
       *[other] years
     }
    [decades] { $value } { $count ->
        [one] decade
       *[other] decades
     }
    [centuries] { $value } { $count ->
        [one] century
       *[other] centuries
     }
    [kilometres-per-h] { $value } km/h
    [miles-per-h] { $value } mph
    [metres-per-h] { $value } m/h
    [millimetres] { $value } mm
    [centimetres] { $value } cm
    [metres] { $value } m
    [kilometres] { $value } km
    [miles] { $value } { $count ->
        [one] mile
       *[other] miles
     }
    [nautical-miles] { $value } { $count ->
        [one] nautical mile
       *[other] nautical miles
     }
    [feet] { $value } { $count ->
        [one] foot
       *[other] feet
     }
    [knots] { $value } { $count ->
        [one] knot
       *[other] knots
     }
    [square-metres] { $value } m²
    [carats] { $value } { $count ->
        [one] qirat
       *[other] qirats
     }
    [cubic-metres] { $value } m³
    [cubic-feet] { $value } ft³
    [square-kilometres] { $value } km²
    [square-miles] { $value } { $count ->
        [one] square mile
       *[other] square miles
     }
    [hectares] { $value } { $count ->
        [one] hectare
       *[other] hectares
     }
    [acres] { $value } { $count ->
        [one] acre
       *[other] acres
     }
    [dunams] { $value } { $count ->
        [one] dunam
       *[other] dunams
     }
    [grams] { $value } g
    [kilograms] { $value } kg
    [tonnes] { $value } { $count ->
        [one] tonne
       *[other] tonnes
     }
    [ounces] { $value } { $count ->
        [one] ounce
       *[other] ounces
     }
    [litres] { $value } { $count ->
        [one] litre
       *[other] litres
     }
    [barrels] { $value } { $count ->
        [one] barrel
       *[other] barrels
     }
    [gallons] { $value } { $count ->
        [one] gallon
       *[other] gallons
     }
    [megawatts] { $value } MW
    [dollars] { $value } { $count ->
        [one] dollar
       *[other] dollars
     }
    [euros] { $value } { $count ->
        [one] euro
       *[other] euros
     }
    [pounds] { $value } { $count ->
        [one] pound
       *[other] pounds
     }
    [dinars] { $value } { $count ->
        [one] dinar
       *[other] dinars
     }
    [riyals] { $value } { $count ->
        [one] riyal
       *[other] riyals
     }
    [dirhams] { $value } { $count ->
        [one] dirham
       *[other] dirhams
     }
    [liras] { $value } { $count ->
        [one] lira
       *[other] liras
     }
    [roubles] { $value } { $count ->
        [one] rouble
       *[other] roubles
     }
    [rupees] { $value } { $count ->
        [one] rupee
       *[other] rupees
     }
    [yen] { $value } yen
    [yuan] { $value } yuan
    [francs] { $value } { $count ->
        [one] franc
       *[other] francs
     }
    [cents] { $value } { $count ->
        [one] cent
       *[other] cents
     }
    [quintals] { $value } { $count ->
        [one] quintal
       *[other] quintals
     }
    [piastres] { $value } { $count ->
        [one] piastre
       *[other] piastres
     }
    [fils] { $value } { $count ->
        [one] fil
       *[other] fils
     }
    [halalas] { $value } { $count ->
        [one] halala
       *[other] halalas
     }
    [centimes] { $value } { $count ->
        [one] centime
       *[other] centimes
     }
    [millimes] { $value } { $count ->
        [one] millime
       *[other] millimes
     }
    [shekels] { $value } { $count ->
        [one] shekel
       *[other] shekels
     }
    [tomans] { $value } { $count ->
        [one] toman
       *[other] tomans
     }
    [shillings] { $value } { $count ->
        [one] shilling
       *[other] shillings
     }
    [won] { $value } won
    [pesos] { $value } { $count ->
        [one] peso
       *[other] pesos
     }
    [rand] { $value } rand
    [naira] { $value } naira
    [krona] { $value } { $count ->
        [one] crown
       *[other] crowns
     }
    [zloty] { $value } { $count ->
        [one] zloty
       *[other] zlotys
     }
    [gigawatts] { $value } GW
    [kilowatts] { $value } kW
    [degrees] { $value } { $count ->
        [one] degree
       *[other] degrees
     }
    [times] { $value } { $count ->
        [one] time
       *[other] times
     }
   *[other] { $value }
 }

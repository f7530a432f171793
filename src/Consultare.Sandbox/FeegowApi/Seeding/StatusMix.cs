namespace Consultare.Sandbox.FeegowApi.Seeding;

/// <summary>Which statuses appointments have before, on and after the present day.</summary>
internal static class StatusMix
{
    private static readonly WeightedChoice<int> Past = new(
        (3, 690), (6, 120), (11, 80), (15, 40), (16, 20), (22, 14), (7, 12), (1, 8), (4, 3), (2, 3),
        (5, 2), (33, 2), (101, 2), (103, 2), (105, 1), (208, 1));

    private static readonly WeightedChoice<int> Today = new(
        (7, 400), (1, 140), (3, 180), (2, 40), (4, 60), (6, 40), (11, 60), (15, 30), (16, 10), (22, 10),
        (5, 10), (33, 8), (101, 4), (103, 4), (105, 2), (208, 2));

    private static readonly WeightedChoice<int> Future =
        new((7, 430), (1, 400), (11, 70), (15, 45), (16, 15), (22, 15), (208, 15), (33, 10));

    public static int Pick(DateOnly date, DateOnly today, SeededRandom random) =>
        (date < today ? Past : date == today ? Today : Future).Pick(random);

    public static bool IsOpen(int status) => status is 1 or 2 or 4 or 5 or 7 or 33 or 101 or 103 or 105 or 208;
}

using System.Globalization;
using Consultare.Sandbox.FeegowApi.Seeding;

namespace Consultare.Sandbox.FeegowApi.Patients;

/// <summary>Makes up the patients: 640, which is two pages of 500.</summary>
internal static class PatientSeed
{
    public const int Count = 640;
    public const int FirstId = 41_001;

    private static readonly string[] Women =
    [
        "Ana Beatriz", "Antônia", "Cecília", "Cláudia", "Débora", "Elisângela", "Fernanda", "Graça", "Heloísa", "Inês",
        "Jussara", "Letícia", "Márcia", "Natália", "Patrícia", "Rosângela", "Sônia", "Tânia", "Vitória", "Zuleica",
    ];

    private static readonly string[] Men =
    [
        "Anderson", "Antônio", "Benício", "César", "Davi", "Édson", "Fábio", "Geraldo", "Heitor", "Ítalo",
        "João Pedro", "Luís", "Márcio", "Nélson", "Otávio", "Paulo", "Raí", "Sérgio", "Tomás", "Wágner",
    ];

    private static readonly string[] Families =
    [
        "Abreu", "Araújo", "Barcelos", "Cordeiro", "Damasceno", "Evangelista", "Farias", "Gonçalves", "Guimarães",
        "Inácio", "Jardim", "Lacerda", "Magalhães", "Muniz", "Nóbrega", "Oliveira", "Peçanha", "Queirós", "Ramalho",
        "Sá", "Tavares", "Uchôa", "Vasconcelos", "Xavier",
    ];

    private static readonly string[] Neighbourhoods =
        ["Cambuí", "Jardim Ouro Verde", "Taquaral", "Barão Geraldo", "Vila Industrial", "Jardim Chapadão", "Centro"];

    public static IReadOnlyList<Patient> Make(int seed, DateOnly today)
    {
        var random = SeededRandom.For(seed, "patients");
        return [.. Enumerable.Range(0, Count).Select(index => MakeOne(index, random, today))];
    }

    private static Patient MakeOne(int index, SeededRandom random, DateOnly today)
    {
        var woman = random.Chance(0.62);
        var name = $"{random.Pick(woman ? Women : Men)} {random.Pick(Families)} {random.Pick(Families)}";
        var createdOn = today.AddDays(-random.Between(30, 1_500));
        var created = createdOn.ToDateTime(new TimeOnly(random.Between(7, 18), random.Next(60)));
        return new Patient(
            FirstId + index,
            name,
            today.AddDays(-random.Between(200, 31_000)),
            woman ? 'F' : 'M',
            random.Pick(Neighbourhoods),
            CpfWithWrongCheckDigits(random.Between(100_000_000, 999_999_999)),
            $"paciente{FirstId + index}@example.test",
            string.Create(CultureInfo.InvariantCulture, $"(19) 90000-{index:0000}"),
            created,
            created.AddDays(random.Next(25)));
    }

    private static string CpfWithWrongCheckDigits(int stem)
    {
        var digits = stem.ToString(CultureInfo.InvariantCulture).Select(letter => letter - '0').ToList();
        var right = CheckDigit(digits);
        return string.Create(CultureInfo.InvariantCulture, $"{stem}{(right + 1) % 10}{right}");
    }

    private static int CheckDigit(List<int> digits)
    {
        var rest = digits.Select((digit, index) => digit * (10 - index)).Sum() * 10 % 11;
        return rest == 10 ? 0 : rest;
    }
}

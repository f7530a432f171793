namespace Consultare.Sandbox.Clinia;

/// <summary>The groups of the made-up account: six that the hub's settings name and one that nobody names.</summary>
public static class CliniaGroups
{
    /// <summary>The group that the CRC checklist reads.</summary>
    public const string Central = "5a4d0001-0000-4000-8000-000000000001";

    /// <summary>The group that neither the settings nor the list of groups know.</summary>
    public const string Unknown = "5a4d00ff-0000-4000-8000-0000000000ff";

    internal static IReadOnlyList<CliniaGroup> All { get; } =
    [
        new(Central, "Central de relacionamento", 18, 540),
        new("5a4d0002-0000-4000-8000-000000000002", "Cancelados", 3, 900),
        new("5a4d0003-0000-4000-8000-000000000003", "Resolvesaude", 6, 420),
        new("5a4d0004-0000-4000-8000-000000000004", "Verificar pagamentos", 4, 660),
        new("5a4d0005-0000-4000-8000-000000000005", "Aniversariantes", 2, 0),
        new("5a4d0006-0000-4000-8000-000000000006", "Aguardando Confirmação", 9, 300),
        new(Unknown, null, 2, 240),
    ];

    /// <summary>The value of CLINIA_GROUPS: <c>id=label</c>, parted by semicolons, the central one first.</summary>
    public static string Setting { get; } =
        string.Join(';', All.Where(group => group.Name is not null).Select(group => $"{group.Id}={group.Name}"));
}

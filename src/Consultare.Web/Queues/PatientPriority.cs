using Consultare.Integrations.Text;

namespace Consultare.Web.Queues;

/// <summary>Why somebody goes first, as the reception writes it into the name (hub-domain 5.3).</summary>
/// <param name="IsElderly">Idoso.</param>
/// <param name="IsWheelchair">Cadeirante.</param>
/// <param name="IsPregnant">Gestante.</param>
public sealed record PatientPriority(bool IsElderly, bool IsWheelchair, bool IsPregnant)
{
    /// <summary>Reads it out of a name, whatever its accents and case.</summary>
    public static PatientPriority Of(string name)
    {
        var key = NameKey.Of(name);
        return new PatientPriority(Has(key, "idoso"), Has(key, "cadeirante"), Has(key, "gestante"));
    }

    private static bool Has(string key, string word) => key.Contains(word, StringComparison.Ordinal);
}

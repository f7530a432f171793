using Consultare.Testing;

namespace Consultare.Architecture.Tests.Sources;

/// <summary>Every fault of the sandbox's catalogue that a client must survive is named by a test of the hub's side.</summary>
public sealed class FaultCoverageTests
{
    // S33 belongs to a variant that is not built; S47 and S48 to the document store.
    private static readonly string[] NotYet = ["S33", "S47", "S48"];

    private static readonly Lazy<string> HubTests = new(() => string.Concat(
        Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "tests"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("Consultare.Sandbox.Tests", StringComparison.Ordinal))
            .Where(file => !file.EndsWith(nameof(FaultCoverageTests) + ".cs", StringComparison.Ordinal))
            .Select(File.ReadAllText)));

    public static TheoryData<string> Faults => [.. Enumerable.Range(1, 48).Select(number => $"S{number:00}").Except(NotYet)];

    [Theory]
    [MemberData(nameof(Faults))]
    public void Fault_OfTheCatalogue_IsTriedAgainstTheHub(string fault) =>
        HubTests.Value.ShouldContain($"\"{fault}\"", Case.Sensitive, $"no test outside the sandbox's own arms {fault}");
}

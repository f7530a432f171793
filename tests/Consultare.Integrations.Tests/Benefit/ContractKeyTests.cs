using Consultare.Integrations.Benefit;

namespace Consultare.Integrations.Tests.Benefit;

/// <summary>The key rule of hub-integrations 3.</summary>
public sealed class ContractKeyTests
{
    [Theory]
    [InlineData("700123", "9001", "Titular Exemplo", "700123")]
    [InlineData("700123", null, null, "700123")]
    // First six hex digits of the MD5 of the UTF-8 name.
    [InlineData(null, "9001", "Titular Exemplo", "9001_094fbc")]
    [InlineData(null, "9001", null, "9001_eb4f5a")]
    [InlineData(null, null, "Titular Exemplo", null)]
    public void Of_WithWhatThereIs_IsTheKey(string? registration, string? contract, string? name, string? key) =>
        ContractKey.Of(registration, contract, name).ShouldBe(key);
}

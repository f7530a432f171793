using System.Text;
using System.Text.RegularExpressions;
using Consultare.Integrations.Feegow.Queues;
using FsCheck;
using FsCheck.Fluent;

namespace Consultare.Integrations.Tests.Queues;

/// <summary>UTF-8 read as Latin-1 is repaired; what was clean stays (hub-integrations 5, S29).</summary>
public sealed partial class MojibakeTests
{
    private static readonly Gen<string> Names = Gen
        .Elements("aáàâãeéêiíoóôõuúüçAÁÀÂÃEÉÊIÍOÓÔÕUÚÜÇ nmrst'-ºª".ToCharArray()).ArrayOf().Select(letters => new string(letters));

    [Fact]
    public void Repair_OfUtf8ReadAsWindows1252_IsTheNameAgain() =>
        Prop.ForAll(Names.ToArbitrary(), name => Mojibake.Repair(Broken(name)) == name || CapitalBeforeGrave().IsMatch(name))
            .Check(Thorough.Config);

    [Fact]
    public void Repair_OfACleanName_LeavesIt() =>
        Prop.ForAll(Names.ToArbitrary(), name => Mojibake.Repair(name) == name || name.Contains('Ã') || name.Contains('Â'))
            .Check(Thorough.Config);

    [Theory]
    [InlineData("JosÃ© da ConceiÃ§Ã£o", "José da Conceição")]
    [InlineData("JOÃO CÂMARA", "JOÃO CÂMARA")]
    [InlineData("IRMÃ\u00A0MARIA", "IRMÃ\u00A0MARIA")]
    [InlineData("ÃLVARO e JOSÉ", "ÃLVARO e JOSÉ")]
    [InlineData("Ã", "Ã")]
    [InlineData("", "")]
    public void Repair_OfKnownNames_IsAsPeopleWriteThem(string text, string expected) => Mojibake.Repair(text).ShouldBe(expected);

    // No name: "Aà" could as well be a word that ends in "Ã" before a no-break space.
    [GeneratedRegex(@"\p{Lu}à")]
    private static partial Regex CapitalBeforeGrave();

    private static string Broken(string name) => PageText.Windows1252.GetString(Encoding.UTF8.GetBytes(name));
}

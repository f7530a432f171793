using System.Text;
using Consultare.Integrations.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Consultare.Integrations.Tests.Text;

public sealed class NameKeyTests
{
    [Theory]
    [InlineData(null, "")]
    [InlineData("  ", "")]
    [InlineData(" CENTRO  CAMBUÍ\t", "centro cambui")]
    [InlineData("CENTRO CAMBUI\u0301", "centro cambui")]
    [InlineData("Thaís\u00a0Bragança", "thais braganca")]
    public void Of_Always_IgnoresAccentsCaseAndSpacing(string? text, string key) => NameKey.Of(text).ShouldBe(key);

    [Fact]
    public void Of_WhenTheTextHoldsHalfASurrogatePair_ReplacesIt() => NameKey.Of("\ud800X").ShouldBe("\ufffdx");

    [Fact]
    public void Of_WhateverTheText_NeverThrowsAndIsStable() =>
        Prop.ForAll<string?>(text => NameKey.Of(NameKey.Of(text)) == NameKey.Of(text)).Check(Thorough.Config);

    [Fact]
    public void Of_WhateverTheNormalForm_IsTheSame() =>
        Prop.ForAll(Gen.Elements("aãçéíõ ÁÇ-x".ToCharArray()).ArrayOf().Select(chars => new string(chars)).ToArbitrary(), text =>
            NameKey.Of(text.Normalize(NormalizationForm.FormD)) == NameKey.Of(text.Normalize(NormalizationForm.FormC)))
            .Check(Thorough.Config);
}

using System.Globalization;
using Consultare.Integrations.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Consultare.Integrations.Tests.Text;

/// <summary>The required rule of hub-integrations 0.4 (fix F7).</summary>
public sealed class BrazilianMoneyTests
{
    private static readonly CultureInfo Brazil = CultureInfo.GetCultureInfo("pt-BR");

    [Theory]
    [InlineData("", "0")]
    [InlineData(" \u00a0 ", "0")]
    [InlineData("R$ 300,00", "300")]
    [InlineData("R$\u00a01.234,56", "1234.56")]
    [InlineData("r$1.234.567,8", "1234567.80")]
    [InlineData("1.234,56", "1234.56")]
    [InlineData("0,5", "0.50")]
    [InlineData("1234,5", "1234.50")]
    [InlineData("350.00", "350")]
    [InlineData("350.5", "350.50")]
    [InlineData("120.00", "120")]
    [InlineData("1.234", "1234")]
    [InlineData("1.234.567", "1234567")]
    [InlineData("350", "350")]
    [InlineData("-1.234,56", "-1234.56")]
    [InlineData("−1.234,56", "-1234.56")]
    [InlineData("(1.234,56)", "-1234.56")]
    [InlineData("R$ -10,00", "-10")]
    [InlineData("-R$ 10,00", "-10")]
    [InlineData("(R$ 10,00)", "-10")]
    [InlineData("1 234,56", "1234.56")]
    [InlineData("10,005", "10.01")]
    [InlineData("999999999999,99", "999999999999.99")]
    public void TryParse_WhenReadable_IsTheAmount(string text, string expected)
    {
        BrazilianMoney.TryParse(text, out var amount).ShouldBeTrue();

        amount.ShouldBe(decimal.Parse(expected, CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData("a combinar")]
    [InlineData("R$")]
    [InlineData("-")]
    [InlineData("()")]
    [InlineData("--10,00")]
    [InlineData("-(10,00)")]
    [InlineData("(10,00")]
    [InlineData("10,00-")]
    [InlineData("+10,00")]
    [InlineData("1,234.56")]
    [InlineData("1.23,45")]
    [InlineData("12.34.56")]
    [InlineData("1.2345")]
    [InlineData("1,2,3")]
    [InlineData("1,")]
    [InlineData("1.")]
    [InlineData("1e3")]
    [InlineData("US$ 10,00")]
    [InlineData("١٢٣")]
    [InlineData("1000000000000")]
    [InlineData("99999999999999999999999999999999999999999999")]
    public void TryParse_WhenUnreadable_IsRefusedAndNeverAGuess(string text)
    {
        BrazilianMoney.TryParse(text, out var amount).ShouldBeFalse();

        amount.ShouldBe(0m);
    }

    [Fact]
    public void TryParse_WhateverTheText_NeverThrowsAndFitsTheColumn() =>
        Prop.ForAll<string?>(text => !BrazilianMoney.TryParse(text, out var amount)
            || (Math.Abs(amount) < 1_000_000_000_000m && decimal.Round(amount, 2) == amount)).Check(Thorough.Config);

    [Fact]
    public void TryParse_WhateverTheMixOfMarks_NeverThrows()
    {
        var marks = Gen.Elements("0123456789.,-−() R$\u00a0".ToCharArray()).ArrayOf().Select(chars => new string(chars));

        Prop.ForAll(marks.ToArbitrary(), text =>
        {
            _ = BrazilianMoney.TryParse(text, out _);
            return true;
        }).Check(Thorough.Config);
    }

    [Fact]
    public void TryParse_OfEveryAmountInEveryNotation_ReadsItBack() =>
        Prop.ForAll(Gen.Choose(-100_000_000, 100_000_000).ToArbitrary(), cents =>
        {
            var amount = cents / 100m;
            string[] notations =
            [
                amount.ToString("N2", Brazil),
                amount.ToString("F2", CultureInfo.InvariantCulture),
                amount.ToString("F2", Brazil),
                "R$ " + amount.ToString("N2", Brazil),
                amount < 0 ? $"({(-amount).ToString("N2", Brazil)})" : amount.ToString("N2", Brazil),
            ];
            return notations.All(text => BrazilianMoney.TryParse(text, out var read) && read == amount);
        }).Check(Thorough.Config);
}

using Consultare.Grains.Abstractions.Services;
using Consultare.Grains.Services;

namespace Consultare.Grains.Tests.Services;

/// <summary>Names and aliases of services (hub-domain 4.1, F4, F9).</summary>
public sealed class ServiceCatalogueTests
{
    [Theory]
    [InlineData("financeiro")]
    [InlineData("financeiro_api")]
    [InlineData("feegow_finance")]
    [InlineData("worker_feegow")]
    [InlineData("agendamentos")]
    [InlineData("Financeiro (API)")]
    [InlineData("  FEEGOW-Finance!  ")]
    [InlineData("Agendaméntos")]
    public void Find_ByKeyOrAlias_IsTheCanonicalService(string name) =>
        ServiceCatalogue.Find(name).ShouldBe(ServiceCatalogue.Financeiro);

    [Theory]
    [InlineData("Propostas (API)", "comercial")]
    [InlineData("propostas", "comercial")]
    [InlineData("Cartão de Benefícios (API)", "contratos")]
    [InlineData("contratos_api", "contratos")]
    public void Find_OfTheCommercialServices_KnowsTheirNames(string name, string key) =>
        ServiceCatalogue.Find(name).ShouldNotBeNull().Key.ShouldBe(key);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("___")]
    [InlineData("faturamentos")]
    [InlineData("financeir")]
    [InlineData("financeiro2")]
    public void Find_OfAnythingElse_IsNothing(string? name) => ServiceCatalogue.Find(name).ShouldBeNull();

    [Theory]
    [InlineData("Cartão de Benefícios (API)", "cartao_de_beneficios_api")]
    [InlineData("  Monitor -- Médico ", "monitor_medico")]
    [InlineData("__a__b__", "a_b")]
    [InlineData("AÇÃO", "acao")]
    [InlineData("ß", "")]
    public void Normalise_StripsAccentsAndCollapsesTheRest(string name, string expected) =>
        ServiceCatalogue.Normalise(name).ShouldBe(expected);

    [Fact]
    public void Normalise_TreatsComposedAndDecomposedAccentsAlike() =>
        ServiceCatalogue.Normalise("recepc\u0327a\u0303o").ShouldBe(ServiceCatalogue.Normalise("recep\u00e7\u00e3o"));

    [Fact]
    public void All_AliasesAreNormalisedAndNobodyElses()
    {
        var names = ServiceCatalogue.All.SelectMany(service => service.Aliases.Prepend(service.Key)).ToList();

        names.ShouldBeUnique();
        names.ShouldAllBe(name => ServiceCatalogue.Normalise(name) == name);
    }

    [Fact]
    public void All_HaveADefinition() =>
        ServiceDefinitions.All.Select(definition => definition.Info).ShouldBe(ServiceCatalogue.All);

    [Fact]
    public void Get_OfAnUnknownService_IsRefusedByName() =>
        Should.Throw<ArgumentException>(() => ServiceDefinitions.Get("custo")).Message.ShouldContain("custo");

    [Fact]
    public void RefreshPages_AreTheOwnerAndEveryPageWithTheButton_F24() =>
        ServiceCatalogue.Financeiro.RefreshPages
            .ShouldBe(["produtividade", "agendamentos", "checklist_crc", "checklist_recepcao"], ignoreOrder: true);
}
